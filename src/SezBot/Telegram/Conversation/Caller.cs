using SezBot.State;
using SezBot.Telegram.Rendering;
using SezBot.Telegram.Updates;

namespace SezBot.Telegram.Conversation;

/// <summary>Who speaks to the bot, and how the chat wants to be answered.</summary>
/// <param name="Language"><c>ru</c> or <c>en</c>.</param>
public sealed record Caller(Place Place, long UserId, string Language, ChatSettings Settings, bool IsBotAdmin, BotProfile Bot)
{
    public AnswerStyle Style => new(Language, Bot.Username, Place.IsPrivate) { IsForOwner = IsBotAdmin && Place.IsPrivate };

    public string Phrase(string key, params object?[] values) => ConversationPhrases.Get(key, Language, values);
}
