namespace SezBot.Evaluation;

/// <summary>How far a run is.</summary>
/// <param name="Asked">Questions asked so far.</param>
/// <param name="Total">Questions to ask.</param>
public sealed record EvalProgress(int Asked, int Total);
