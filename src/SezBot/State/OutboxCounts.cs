namespace SezBot.State;

/// <summary>What waits, what is being sent, what could not be sent, and how many sends are in doubt: begun, and never known to have ended.</summary>
public sealed record OutboxCounts(long Pending, long Sending, long Failed, long InDoubt);
