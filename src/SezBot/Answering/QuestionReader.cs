using SezBot.Text;

namespace SezBot.Answering;

/// <summary>Reads a standalone question: its type, its telling words and their weights, its language and its period.</summary>
public sealed class QuestionReader(BackgroundFrequencies background, AliasList aliases, TimeProvider time)
{
    private readonly TermAlternatives _alternatives = new(aliases);

    private const double BorrowedShare = 0.5;
    private const int LongPeriodDays = 300;

    /// <summary>A period («за последнюю неделю») restricts the search; its words are no subject of their own then.</summary>
    /// <param name="period">False: a period that the question names is part of its subject and no restriction.</param>
    public Question Read(StandaloneQuestion standalone, bool period = true)
    {
        var text = standalone.Text;
        var tokens = Analyzer.Tokens(text);
        var language = LanguageOf(text, tokens);
        var filter = period ? PeriodOf(text[..standalone.OwnLength], tokens) : null;
        var alternatives = _alternatives.Of(text, tokens, language, token => IsName(token, text, language));
        var terms = tokens.Zip(alternatives, (token, others) => Term(token, others, text, language, token.Span.Start >= standalone.OwnLength))
            .Where(term => Tells(term.Token, filter))
            .DistinctBy(term => term.Token.Stem)
            .ToList();
        var asksForNews = terms.Count > 0 && terms.All(term => QuestionWords.IsNews(term.Token.Form));
        return new Question(text, asksForNews ? QuestionType.Latest : QuestionWords.TypeOf(tokens), terms, language, filter, standalone.PreferredArticles);
    }

    // «Кто написал Liber servitoris?» is Russian, though most of its letters are Latin.
    private static string LanguageOf(string text, List<Token> tokens) =>
        tokens.Any(token => token.IsStopWord && !char.IsAsciiLetter(token.Form[0])) ? "ru" : LanguageDetector.Of(text);

    // «Кто сообщил об экспорте за 2024 год?» asks about the year; only news of a whole year are news of that year.
    private Period? PeriodOf(string own, List<Token> tokens)
    {
        var period = PeriodParser.Find(own, DateOnly.FromDateTime(time.GetLocalNow().DateTime));
        return period is { Kind: PeriodKind.Published }
            && (period.To.DayNumber - period.From.DayNumber < LongPeriodDays || tokens.Any(token => QuestionWords.IsNews(token.Form)))
            ? period
            : null;
    }

    private static bool Tells(Token token, Period? period) =>
        !token.IsStopWord && !QuestionWords.IsFrame(token.Form) && period?.Span.Overlaps(token.Span) != true;

    private QuestionTerm Term(Token token, IReadOnlyList<TermAlternative> alternatives, string text, string language, bool borrowed) =>
        new(token, alternatives, background.Weight(token.Stem) * (borrowed ? BorrowedShare : 1), IsName(token, text, language), borrowed);

    private static bool IsName(Token token, string text, string language)
    {
        var word = token.Span.Of(text);
        var isLatin = char.IsAsciiLetter(word[0]);
        if (language == "ru" && isLatin)
            return true;
        var isAbbreviation = word.Length > 1 && word.All(char.IsUpper);
        var isQuoted = token.Span.Start > 0 && text[token.Span.Start - 1] is '«' or '"' or '„' or '“';
        var isFirst = !text.AsSpan(0, token.Span.Start).ContainsAnyInRange('0', '\uffff');
        return isAbbreviation || (char.IsUpper(word[0]) && (isQuoted || !isFirst));
    }
}
