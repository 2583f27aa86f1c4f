namespace SezBot.State;

/// <summary>A message to be sent.</summary>
/// <param name="Key">Unique for ever: a second message with the same key is not sent.</param>
/// <param name="Payload">JSON that the sender understands.</param>
/// <param name="Target">The key of the message that this one changes; null for a new message.</param>
/// <param name="Expires">When it is too late to send it; null for never.</param>
public sealed record OutboxMessage(string Key, long Chat, string Payload, string? Target = null, OutboxPriority Priority = OutboxPriority.Answer, DateTimeOffset? Expires = null);
