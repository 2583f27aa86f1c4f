using SezBot.Text;

namespace SezBot.Telegram.Subscribing;

/// <summary>What is said about subscriptions, from the resource files of this folder.</summary>
public static class SubscriptionPhrases
{
    private static readonly PhraseBook Book = new("SezBot.Telegram.Subscribing.SubscriptionPhrases", typeof(SubscriptionPhrases).Assembly);

    /// <param name="language"><c>ru</c> or <c>en</c>.</param>
    public static string Get(string key, string language, params object?[] values) => Book.Get(key, language, values);
}
