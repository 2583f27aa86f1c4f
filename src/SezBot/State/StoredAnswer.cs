namespace SezBot.State;

/// <summary>An answer or a refusal as it was given.</summary>
/// <param name="Id">See <see cref="AnswerId"/>.</param>
/// <param name="Conversation">Where it was given: <c>terminal</c>, <c>chat:123</c>.</param>
/// <param name="StandaloneQuestion">The question with the subject of the conversation, where it leaned on one.</param>
/// <param name="Text">Plain text with <c>[n]</c> after each claim.</param>
/// <param name="AsOf">The newest date among the cited articles; null when none is dated.</param>
/// <param name="AskedAt">Kept to the millisecond, and read back in UTC.</param>
/// <param name="Citations">In the order shown.</param>
public sealed record StoredAnswer(
    string Id,
    string Conversation,
    string Question,
    string? StandaloneQuestion,
    Verdict Verdict,
    string Text,
    AnswerMode Mode,
    DateOnly? AsOf,
    DateTimeOffset AskedAt,
    IReadOnlyList<StoredCitation> Citations)
{
    /// <summary>After a refusal: public ids of the articles it offered, in the order shown.</summary>
    public IReadOnlyList<string> Nearest { get; init; } = [];

    /// <summary>Id of the first answer to the same question, when this one told more; null otherwise.</summary>
    public string? Continues { get; init; }
}
