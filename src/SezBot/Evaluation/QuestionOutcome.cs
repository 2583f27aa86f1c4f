using SezBot.Answering;
using SezBot.Evaluation.Calibration;

namespace SezBot.Evaluation;

/// <summary>What happened to one question.</summary>
/// <param name="Relevant">Units, see <see cref="EvalTexts.UnitOf"/>, that count as hits.</param>
/// <param name="Ranked">Units in the order of <see cref="ItemOrder"/>, the best first.</param>
/// <param name="FirstCited">Unit of the first citation; null after a refusal.</param>
/// <param name="AnswerRank">Position of the first sentence, from 1, that holds an answer string in a right article; null when none does or none is expected.</param>
/// <param name="ValidCitations">Citations whose quote stands at its offsets in the text that the data set gave.</param>
public sealed record QuestionOutcome(
    EvalQuestion Question, IReadOnlySet<string> Relevant, Answer Answer, IReadOnlyList<string> Ranked, string? FirstCited, int? AnswerRank, int ValidCitations, double Milliseconds)
{
    /// <summary>Right articles that were out of the store while the question was asked; empty otherwise.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>What each search alone gave; null without dense vectors.</summary>
    public LegRanking? Legs { get; init; }

    public bool IsAnswered => Answer.Citations.Count > 0;

    /// <summary>Whether the first citation, or after a refusal the best sentence, is of a right article.</summary>
    public bool IsFirstRight => (FirstCited ?? (Ranked.Count > 0 ? Ranked[0] : null)) is { } first && Relevant.Contains(first);

    public Judgement Judgement => new(Answer.Strength, Question.IsAnswerable, IsFirstRight);
}
