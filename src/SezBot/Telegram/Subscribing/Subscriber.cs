using SezBot.State;

namespace SezBot.Telegram.Subscribing;

/// <summary>Whom a subscription is for: the chat that is talked in, or a channel that is managed from a private chat.</summary>
/// <param name="Title">Of a channel; null elsewhere.</param>
public sealed record Subscriber(long Chat, int? Topic, ChatKind Kind, string? Title = null)
{
    public long? Channel => Kind == ChatKind.Channel ? Chat : null;
}
