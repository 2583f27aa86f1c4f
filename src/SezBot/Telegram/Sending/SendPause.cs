namespace SezBot.Telegram.Sending;

/// <summary>Nothing more to this chat before that time; <see cref="SendPacing.Everybody"/> is all of them.</summary>
public sealed record SendPause(long Chat, DateTimeOffset Until);
