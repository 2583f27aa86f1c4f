namespace SezBot.State;

/// <summary>A message that a sender has claimed.</summary>
/// <param name="Target">The message to change, as Telegram numbers it; null for a new message, or where the one to change was never sent or is gone: then it is a new one, too.</param>
/// <param name="Attempts">This one included.</param>
public sealed record OutboxRow(long Sequence, string Key, long Chat, OutboxPriority Priority, string Payload, int? Target, int Attempts);
