using System.Buffers;
using SezBot.Text.Drafts.Figures;

namespace SezBot.Text.Drafts.Comparing;

/// <summary>
/// Each figure of a draft has to be in the evidence with the same value, unit and counted things; what else has a digit («Ил-76») as it is
/// written.
/// </summary>
internal sealed class FigureCheck(FactText draft, IReadOnlyList<EvidenceView> evidence, DraftKnowledge knowledge)
{
    private const int CountedWithin = 4;

    private static readonly SearchValues<char> Ends = SearchValues.Create(",.;:()—–");

    public Fault? Find()
    {
        foreach (var figure in draft.Figures)
        {
            if (!IsQuoted(figure) && !evidence.Any(item => Holds(item, figure)))
                return new Fault(DropReason.UnsupportedNumber, figure.Of(draft.Text, draft.Tokens));
        }
        for (var at = 0; at < draft.Tokens.Count; at++)
        {
            if (IsUnread(at) && !evidence.Any(item => item.BeginningWith(draft.Tokens[at].Form[0]).Any(other => item.Tokens[other].Form == draft.Tokens[at].Form)))
                return new Fault(DropReason.UnsupportedNumber, draft.Of(draft.Tokens[at]));
        }
        return null;
    }

    private IEnumerable<Figure> EqualsOf(EvidenceView item, Figure figure) =>
        item.Facts.Figures.Where(other => IsSame(figure, other) && (figure.Value != 0 || IsWrittenTheSame(item, figure, other)));

    // a quotation is compared letter by letter
    private bool IsQuoted(Figure figure) => draft.IsQuoted(draft.Tokens[figure.First]);

    private bool IsUnread(int at) =>
        draft.Tokens[at].Form.Any(char.IsDigit)
        && !draft.IsCounted[at]
        && !draft.IsQuoted(draft.Tokens[at]);

    private bool Holds(EvidenceView item, Figure figure)
    {
        foreach (var other in EqualsOf(item, figure))
        {
            if (CountsTheSame(item, figure, other))
                return true;
        }
        return IsYearOf(item, figure);
    }

    // nothing is nothing in any unit, but «0,0 тыс.» may be the end of a figure that is written together with a word
    private bool IsWrittenTheSame(EvidenceView item, Figure figure, Figure other) =>
        draft.Tokens.Skip(figure.First).Take(figure.End - figure.First).Select(token => token.Stem)
            .SequenceEqual(item.Tokens.Skip(other.First).Take(other.End - other.First).Select(token => token.Stem));

    private static bool IsSame(Figure figure, Figure other)
    {
        if (figure.Value != other.Value || figure.Bound * other.Bound < 0)
            return false;
        if (figure.IsOrdinal != other.IsOrdinal)
            return false;
        // the unit of money or length may be left out, that of a share may not
        return figure.Unit == other.Unit || (figure.Unit is null && figure.IsScaled && other.Unit is not ("%" or "пп" or "раз" or "доля"));
    }

    private static bool IsYearOf(EvidenceView item, Figure figure) =>
        figure is { Unit: null or "год", IsScaled: false, IsOrdinal: false } && figure.Value is > 1000 and < 2200
        && (item.Facts.Dates.Any(date => date.Year == figure.Value) || item.Published?.Year == figure.Value);

    private bool CountsTheSame(EvidenceView item, Figure figure, Figure other)
    {
        if (draft.IsEnglish != item.Facts.IsEnglish)
            return true;
        if (figure.IsOrdinal)
            return Share(Beside(draft, figure), Beside(item.Facts, other));
        if (figure.Unit is not null)
            return true;
        var (counted, found) = (Counted(draft, figure), Counted(item.Facts, other));
        return counted.Count == 0 || found.Count == 0 || Share(counted, found);
    }

    private bool Share(List<Token> ones, List<Token> others) => ones.Any(one => others.Any(other => IsSameThing(one, other)));

    private bool IsSameThing(Token one, Token other)
    {
        if (Inflections.Same(one, other) || WordMatcher.Degree(one, other) > 0)
            return true;
        var groups = knowledge.Synonyms.GroupsOf(one);
        return groups.Count > 0 && knowledge.Synonyms.GroupsOf(other).Any(groups.Contains);
    }

    // the words after a figure, up to the next mark or figure
    private static List<Token> Counted(FactText text, Figure figure)
    {
        var words = new List<Token>();
        for (var at = figure.End; at < text.Tokens.Count && at < figure.End + CountedWithin; at++)
        {
            var token = text.Tokens[at];
            var gap = text.Text.AsSpan(text.Tokens[at - 1].Span.End, token.Span.Start - text.Tokens[at - 1].Span.End);
            if (gap.IndexOfAny(Ends) >= 0 || gap.Contains('\n') || token.IsNumber || (token.IsStopWord && words.Count == 0 && !IsOf(token)) || WordClasses.IsPreposition(token.Form))
                break;
            if (!token.IsStopWord)
                words.Add(token);
        }
        return words;
    }

    // «Людовик XIV», «третий форум»: what an ordinal counts stands on either side of it
    private static List<Token> Beside(FactText text, Figure figure)
    {
        var words = Enumerable.Range(figure.End, CountedWithin)
            .TakeWhile(at => at < text.Tokens.Count && text.Text.AsSpan(text.Tokens[at - 1].Span.End, text.Tokens[at].Span.Start - text.Tokens[at - 1].Span.End).IndexOfAny(Ends) < 0)
            .Select(at => text.Tokens[at])
            .Where(token => !token.IsStopWord && !token.IsNumber && !WordClasses.IsPreposition(token.Form)).ToList();
        if (figure.First > 0)
            words.Add(text.Tokens[figure.First - 1]);
        return words;
    }

    private static bool IsOf(Token token) => token.Form is "таких" or "этих" or "of" or "из";
}
