namespace SezBot.Evaluation.Fitting;

/// <summary>A sentence that was weighed.</summary>
/// <param name="Features">In the order of <see cref="Answering.EvidenceFeature"/>.</param>
/// <param name="IsRelevant">It is of a right article.</param>
/// <param name="Answers">It is of a right article and holds an answer string.</param>
public sealed record FitCandidate(string Article, double[] Features, bool IsRelevant, bool Answers)
{
    /// <summary>By the weights under which it was ordered; 0 before that.</summary>
    public double Score { get; init; }
}
