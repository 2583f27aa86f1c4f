namespace SezBot.Evaluation.Calibration;

/// <summary>How sure the program was of one question, and whether it would have been right to answer.</summary>
/// <param name="Strength">From 0 to 1; 0 where a rule refuses whatever the evidence: no threshold lets such a question through.</param>
/// <param name="IsAnswerable">Whether the corpus answers the question.</param>
/// <param name="IsRight">The first citation, or after a refusal the best sentence, is of a right article; never for an unanswerable question.</param>
public sealed record Judgement(double Strength, bool IsAnswerable, bool IsRight);
