namespace SezBot.Sandbox.Faults;

/// <summary>One send or edit that the sandbox accepted.</summary>
internal sealed record SentRecord(long Sequence, string Method, long ChatId, int MessageId, string Text, DateTimeOffset ReceivedAt)
{
    public int? MessageThreadId { get; init; }

    /// <summary>The message that it answers.</summary>
    public int? ReplyToMessageId { get; init; }

    public bool? Silent { get; init; }
}
