using System.Text.RegularExpressions;

namespace SezBot.Sandbox.Markup;

/// <summary>What Telegram marks in a text by itself: commands, mentions of user names and web addresses.</summary>
internal static partial class EntityFinder
{
    public static IEnumerable<TextEntity> Find(string text)
    {
        foreach (Match match in Address().Matches(text))
            yield return new TextEntity("url", match.Index, match.Length);
        foreach (Match match in Command().Matches(text))
            yield return new TextEntity("bot_command", match.Index, match.Length);
        foreach (Match match in Mention().Matches(text))
            yield return new TextEntity("mention", match.Index, match.Length);
    }

    [GeneratedRegex(@"(?<![^\s(«""])https?://[^\s<>«»""]*[^\s<>«»"".,;:!?)]")]
    private static partial Regex Address();

    [GeneratedRegex(@"(?<!\S)/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w@/])")]
    private static partial Regex Command();

    [GeneratedRegex(@"(?<![\w@/])@[A-Za-z][A-Za-z0-9_]{3,31}(?!\w)")]
    private static partial Regex Mention();
}
