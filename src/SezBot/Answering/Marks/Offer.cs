using SezBot.Text;

namespace SezBot.Answering.Marks;

/// <summary>How well a sentence offers what a question asks for, by the look of its words alone; the words that the question itself names do not count.</summary>
internal static class Offer
{
    // A name of one word may be that of anything, a capitalised first word no name at all.
    private const double SingleName = 0.7;
    private const double OpeningName = 0.4;

    // A number in words or a bare year is a rarer answer to «сколько».
    private const double Doubtful = 0.5;

    // «Сколько лет» is not answered by a number of something else.
    private const double OtherUnit = 0.2;

    // A sentence may give a reason and no word that says so.
    private const double Unsaid = 0.3;

    /// <returns>0 where nothing of the kind is there, to 1.</returns>
    public static double Degree(SentenceView view)
    {
        switch (view.Question.Asked.Kind)
        {
            case AnswerKind.Reason:
                return ReasonWords.AnyIn(view.Tokens) ? 1 : Unsaid;
            case AnswerKind.List:
                return HasEnumeration(view) ? 1 : Doubtful;
            case AnswerKind.Person or AnswerKind.Organisation or AnswerKind.Place or AnswerKind.Date or AnswerKind.Count or AnswerKind.Measure
                or AnswerKind.Percent or AnswerKind.Money or AnswerKind.Duration:
                return Best(view, view.Question.Asked.Kind);
            default:
                return 1;
        }
    }

    private static double Best(SentenceView view, AnswerKind kind)
    {
        var best = 0.0;
        for (var at = 0; at < view.Count && best < 1; at++)
        {
            if (view.Matches[at] == 0)
                best = Math.Max(best, OfWord(view, kind, at));
        }
        return best;
    }

    private static double OfWord(SentenceView view, AnswerKind kind, int at) => (kind, view.Classes[at]) switch
    {
        (AnswerKind.Person, WordClass.Name) => IsNameBeside(view, at) ? 1 : SingleName,
        (AnswerKind.Organisation or AnswerKind.Place, WordClass.Name or WordClass.Abbreviation) => 1,
        (AnswerKind.Person or AnswerKind.Organisation or AnswerKind.Place, WordClass.Opening) => IsNameBeside(view, at) ? 1 : OpeningName,
        (AnswerKind.Date, WordClass.Year or WordClass.Month) => 1,
        (AnswerKind.Date, WordClass.Number) => KindFilter.IsNumericDate(view.Tokens[at]) ? 1 : 0,
        (AnswerKind.Percent, WordClass.Number) => view.IsPercent(at) ? 1 : Doubtful,
        (AnswerKind.Duration, WordClass.Number) => KindFilter.IsTimeAfter(view, at) ? 1 : OtherUnit,
        (AnswerKind.Count or AnswerKind.Measure or AnswerKind.Money, WordClass.Number) => 1,
        (AnswerKind.Count or AnswerKind.Measure, WordClass.Year) => Doubtful,
        _ => 0,
    };

    private static bool IsNameBeside(SentenceView view, int at) =>
        (at + 1 < view.Count && view.Classes[at + 1] == WordClass.Name && view.Gaps[at + 1] == Gap.None)
        || (at > 0 && view.Classes[at - 1] is WordClass.Name or WordClass.Opening && view.Gaps[at] == Gap.None);

    private static bool HasEnumeration(SentenceView view)
    {
        for (var at = 1; at + 1 < view.Count; at++)
        {
            if (view.Classes[at] == WordClass.Conjunction && view.IsContent(at - 1) && view.IsContent(at + 1))
                return true;
        }
        return false;
    }
}
