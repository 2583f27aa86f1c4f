namespace SezBot.Sandbox.Updates;

/// <summary>An update that waits to be confirmed, written once.</summary>
internal sealed record QueuedUpdate(int Id, RawJson Json, DateTimeOffset Expires);
