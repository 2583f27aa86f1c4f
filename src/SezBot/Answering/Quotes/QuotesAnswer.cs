using SezBot.Corpus;
using SezBot.State;
using SezBot.Text;

namespace SezBot.Answering.Quotes;

/// <summary>What somebody said, as an answer that is shown, kept and opened like any other.</summary>
/// <param name="Quotes">The newest first; empty when nothing was found, and then the answer is a refusal that says so.</param>
public sealed record QuotesAnswer(Answer Answer, IReadOnlyList<SpokenQuote> Quotes)
{
    internal static Answer Told(
        string question, string text, IReadOnlyList<Citation> citations, IReadOnlyList<AnswerMarker> markers, IReadOnlyList<TextSpan> bold, IReadOnlyDictionary<string, double> timings) => new(
        AnswerId.New(), question, null, Verdict.Answered, text, AnswerMode.Extractive, citations.Max(citation => citation.Published), citations, bold, 1, [], [], SearchFilter.None, 0, false, [], timings)
        {
            Markers = markers,
        };

    internal static Answer Refusal(string question, string text) => new(
        AnswerId.New(), question, null, Verdict.Refused, text, AnswerMode.Extractive, null, [], [], 0, [], [], SearchFilter.None, 0, false, [], new Dictionary<string, double>());
}
