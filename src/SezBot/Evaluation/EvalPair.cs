namespace SezBot.Evaluation;

/// <summary>A line of <c>pairs.jsonl</c>: two articles of the data set, and whether they tell of one event.</summary>
/// <param name="A">Id of a passage.</param>
/// <param name="B">Id of another.</param>
public sealed record EvalPair(string A, string B, bool SameEvent);
