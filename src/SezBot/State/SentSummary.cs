namespace SezBot.State;

/// <summary>A summary that somebody has got.</summary>
/// <param name="MessageId">Telegram's number of the message.</param>
public sealed record SentSummary(long Chat, int Topic, DateOnly Date, int MessageId);
