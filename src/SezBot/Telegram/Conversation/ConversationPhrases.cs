using SezBot.Text;

namespace SezBot.Telegram.Conversation;

/// <summary>What the bot says beside its answers, from the resource files of this folder.</summary>
public static class ConversationPhrases
{
    private static readonly PhraseBook Book = new("SezBot.Telegram.Conversation.ConversationPhrases", typeof(ConversationPhrases).Assembly);

    /// <param name="language"><c>ru</c> or <c>en</c>.</param>
    public static string Get(string key, string language, params object?[] values) => Book.Get(key, language, values);

    /// <summary>«5 статей», "5 articles": see <see cref="PhraseBook.Count"/>.</summary>
    public static string Count(string noun, long count, string language) => Book.Count(noun, count, language);
}
