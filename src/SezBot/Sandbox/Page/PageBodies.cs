namespace SezBot.Sandbox.Page;

/// <summary>What the page posts besides messages.</summary>
internal static class PageBodies
{
    public sealed record Edit(long ChatId, int MessageId, long FromId, string Text);

    /// <param name="Forged">As a modified client may: the data need not be on a button, nor the message exist.</param>
    public sealed record Tap(long ChatId, int MessageId, long FromId, string Data, bool Forged = false);

    public sealed record Inline(long FromId, long? ChatId = null, string? Query = null, string? Offset = null);

    public sealed record Choice(long FromId, long ChatId, string ResultId, string? Query = null);

    public sealed record Block(long UserId, bool Blocked);

    /// <param name="Status">In place of <paramref name="Joined"/>: member, administrator, restricted, left or kicked.</param>
    public sealed record Member(long ChatId, bool Joined = true, string? Status = null);

    public sealed record Migration(long ChatId);

    /// <summary>The person pressed Stop on a draft.</summary>
    public sealed record Stop(long ChatId, long DraftId);

    /// <summary>What is given is switched; the rest stays.</summary>
    public sealed record Switches(bool? RateLimits = null, bool? CanReadAllGroupMessages = null, int? LogKept = null);
}
