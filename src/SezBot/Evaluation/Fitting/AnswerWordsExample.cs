using SezBot.Answering.Marks;

namespace SezBot.Evaluation.Fitting;

/// <summary>A sentence with its spans and what each is worth as an answer.</summary>
/// <param name="Set">The folder of the data set.</param>
/// <param name="Article">Examples of one article are never parted by a fold.</param>
/// <param name="Texts">The words of each span.</param>
/// <param name="Features">A row for each span, and last that of marking nothing.</param>
/// <param name="Agreement">The F1 of words of each span against the expected answer.</param>
/// <param name="IsHeld">Whether the sentence holds the answer; otherwise nothing in it is to be marked.</param>
/// <param name="IsShown">It is the first sentence of an answer that was given, so it counts in the figures.</param>
internal sealed record AnswerWordsExample(
    EvalQuestion Question, string Set, string Article, string Sentence, AnswerKind Kind, IReadOnlyList<CandidateSpan> Spans, IReadOnlyList<string> Texts,
    FeatureVector Features, double[] Agreement, bool IsHeld, bool IsShown)
{
    /// <summary>What each row of <see cref="Features"/> is worth: a power of its agreement, or all for nothing where the answer is not there.</summary>
    public double[] Rewards(double power) =>
        IsHeld ? [.. Agreement.Select(agreement => agreement == 0 ? 0 : Math.Pow(agreement, power)), 0] : [.. Agreement.Select(_ => 0.0), 1];
}
