using SezBot.Text;

namespace SezBot.Answering.Marks;

/// <summary>All runs of words of a sentence that could be an answer as they stand: they cut no pair of quotation marks or brackets and cross no colon.</summary>
internal static class CandidateSpans
{
    private const int Longest = 12;

    private const Gap Uncrossed = Gap.Stop | Gap.Break | Gap.Edge;

    /// <summary>Only those that the kind of question allows, where the sentence has such; none where it offers nothing of the kind, and for «да» or «нет».</summary>
    public static List<CandidateSpan> Of(SentenceView view) =>
        view.Question.Asked.Kind != AnswerKind.YesNo && Offer.Degree(view) > 0 ? KindFilter.Apply(view, All(view)) : [];

    private static List<CandidateSpan> All(SentenceView view)
    {
        var spans = new List<CandidateSpan>(view.Count * 4);
        for (var first = 0; first < view.Count; first++)
        {
            if (CanBegin(view, first))
                AddFrom(view, first, spans);
        }
        return spans;
    }

    private static void AddFrom(SentenceView view, int first, List<CandidateSpan> spans)
    {
        var (quotes, brackets, isTold) = (0, 0, false);
        for (var last = first; last < view.Count && last < first + Longest; last++)
        {
            var gap = last == first ? Gap.None : view.Gaps[last];
            if ((gap & Uncrossed) != 0 || (gap.HasFlag(Gap.Dash) && !JoinsNumbers(view, last)))
                return;
            quotes += Turn(gap, Gap.OpenQuote, Gap.CloseQuote);
            brackets += Turn(gap, Gap.OpenBracket, Gap.CloseBracket);
            if (quotes < 0 || brackets < 0)
                return;
            isTold |= view.IsContent(last) && view.Matches[last] == 0;
            if (quotes == 0 && brackets == 0 && isTold && CanEnd(view, last) && last - first + 1 < view.Count)
                spans.Add(new CandidateSpan(first, last));
        }
    }

    private static bool CanBegin(SentenceView view, int at) =>
        view.Classes[at] is not (WordClass.Conjunction or WordClass.Relative) && !ReasonWords.IsCopula(view.Tokens[at].Form) && (view.Gaps[at] & Gap.Joined) == 0 && !IsOne(view, at);

    private static bool CanEnd(SentenceView view, int at) =>
        view.Classes[at] is not (WordClass.Conjunction or WordClass.Relative or WordClass.Preposition or WordClass.Function) && (view.Gaps[at + 1] & Gap.Joined) == 0 && !IsOne(view, at + 1);

    // «1 345 596», «5 миллионов», «27 января 1967» are never cut.
    private static bool IsOne(SentenceView view, int at) =>
        at > 0 && at < view.Count && view.Gaps[at] == Gap.None && (view.Classes[at - 1], view.Classes[at]) switch
        {
            (WordClass.Number, WordClass.Number or WordClass.Month) => true,
            (WordClass.Month, WordClass.Year) => true,
            _ => false,
        };

    private static bool JoinsNumbers(SentenceView view, int at) => view.Tokens[at].IsNumber && view.Tokens[at - 1].IsNumber;

    private static int Turn(Gap gap, Gap open, Gap close) => (gap.HasFlag(open) ? 1 : 0) - (gap.HasFlag(close) ? 1 : 0);
}
