using SezBot.State;

namespace SezBot.Telegram.Updates;

/// <summary>Where something was said.</summary>
/// <param name="Topic">A topic of a forum; null elsewhere.</param>
public sealed record Place(long Chat, ChatKind Kind, int? Topic)
{
    public bool IsPrivate => Kind == ChatKind.Private;

    /// <summary>What the conversation is called in the bot's memory.</summary>
    public string Conversation => FormattableString.Invariant($"chat:{Chat}{(Topic is { } topic ? $":{topic}" : "")}");
}
