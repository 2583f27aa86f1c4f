using SezBot.Text.Drafts.Figures;

namespace SezBot.Text.Drafts.Comparing;

/// <summary>A text laid out by what can be compared in it; each part is read when it is first asked for.</summary>
internal sealed class FactText(string text, AliasList aliases)
{
    public string Text => text;

    public IReadOnlyList<Token> Tokens => field ??= Analyzer.Tokens(text);

    public IReadOnlyList<DateMention> Dates => field ??= DraftDates.Find(text);

    public IReadOnlyList<Figure> Figures => field ??= FigureReader.Read(text, Tokens, Dates);

    public IReadOnlyList<TextSpan> Quotations => field ??= QuotationReader.Find(text);

    /// <summary>What the text names, also within longer names: «ОЭЗ Москвы» holds «ОЭЗ».</summary>
    public IReadOnlyList<AliasMatch> Aliases => field ??= [.. AliasesWithin(0, Tokens.Count).Distinct()];

    /// <summary>For each token the number of its clause: sentences, and what «, а» or a semicolon parts, count as clauses.</summary>
    public int[] Clauses => field ??= ClauseReader.Read(text, Tokens);

    /// <summary>Its figures and dates that could be taken for each other.</summary>
    public IReadOnlyList<FactPlace> Places => field ??= FactPlace.Of(this);

    public bool IsEnglish { get; } = LanguageDetector.Of(text) == "en";

    /// <summary>For each token whether it is of a figure or a date.</summary>
    public bool[] IsCounted => field ??= [.. Tokens.Select((token, at) =>
        Figures.Any(figure => figure.First <= at && at < figure.End) || Dates.Any(date => date.Span.Overlaps(token.Span)))];

    public string Of(Token token) => token.Span.Of(text);

    /// <summary>Whether the word at an index begins with a capital.</summary>
    public bool IsCapitalised(int at) => char.IsUpper(text[Tokens[at].Span.Start]);

    public bool IsQuoted(Token token)
    {
        foreach (var quotation in Quotations)
        {
            if (quotation.Contains(token.Span))
                return true;
        }
        return false;
    }

    /// <summary>Index of the token that holds a character; null where none does.</summary>
    public int? TokenAt(int offset)
    {
        for (var at = 0; at < Tokens.Count; at++)
        {
            if (Tokens[at].Span.Start <= offset && offset < Tokens[at].Span.End)
                return at;
        }
        return null;
    }

    private IEnumerable<AliasMatch> AliasesWithin(int from, int end)
    {
        foreach (var match in aliases.Find(text, Tokens.Skip(from).Take(end - from).ToList()).Select(match => match with { First = match.First + from }))
        {
            yield return match;
            if (match.End - match.First < 2)
                continue;
            foreach (var inner in AliasesWithin(match.First, match.End - 1).Concat(AliasesWithin(match.First + 1, match.End)))
                yield return inner;
        }
    }
}
