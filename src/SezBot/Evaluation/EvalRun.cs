using SezBot.Ingestion;

namespace SezBot.Evaluation;

/// <summary>One measured run: its figures and what happened to each question.</summary>
/// <param name="Outcomes">In the order of asking; with <see cref="EvalRequest.LeaveOut"/> a question is asked twice.</param>
public sealed record EvalRun(EvalFigures Figures, IReadOnlyList<QuestionOutcome> Outcomes)
{
    /// <summary>What became of the dense vectors of the run's store.</summary>
    public VectorOutcome Vectors { get; init; } = VectorOutcome.NoModel;
}
