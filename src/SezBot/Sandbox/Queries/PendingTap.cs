namespace SezBot.Sandbox.Queries;

/// <summary>A pressed button that waits for its answer.</summary>
internal sealed record PendingTap(long FromId, long ChatId);
