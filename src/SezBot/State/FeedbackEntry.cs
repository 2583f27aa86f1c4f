namespace SezBot.State;

/// <summary>A verdict on an answer, with what an owner needs to mend the corpus.</summary>
/// <param name="Articles">Public ids of the articles that were cited.</param>
public sealed record FeedbackEntry(string Answer, bool IsGood, DateTimeOffset At, string Question, string Text, IReadOnlyList<string> Articles);
