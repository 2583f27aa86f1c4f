namespace SezBot.State;

/// <summary>How much was deleted of a person's data.</summary>
public sealed record Forgotten(int Answers, int Turns, int Verdicts);
