namespace SezBot.Telegram.Updates;

/// <summary>A text that begins with a command, or mentions the bot.</summary>
/// <param name="IsForUs">No bot is named, or this one.</param>
public sealed record CommandText(string Name, string Argument, bool IsForUs)
{
    /// <summary>Null when it is no command: 1 to 32 letters, digits and underscores after a slash.</summary>
    public static CommandText? Read(string text, string username)
    {
        if (!text.StartsWith('/'))
            return null;
        var end = text.AsSpan().IndexOfAny(" \n\r\t");
        var word = end < 0 ? text[1..] : text[1..end];
        var parts = word.Split('@');
        if (parts.Length > 2 || parts[0].Length is < 1 or > 32 || !parts[0].All(c => char.IsAsciiLetterOrDigit(c) || c == '_'))
            return null;
        var isForUs = parts.Length == 1 || string.Equals(parts[1], username, StringComparison.OrdinalIgnoreCase);
        return new CommandText(parts[0].ToLowerInvariant(), end < 0 ? "" : text[end..].Trim(), isForUs);
    }

    public static bool Mentions(string text, string username) => MentionAt(text, username) >= 0;

    public static string WithoutMention(string text, string username)
    {
        var at = MentionAt(text, username);
        return at < 0 ? text.Trim() : WithoutMention((text[..at] + text[(at + username.Length + 1)..]).Trim().TrimStart(',', ':').Trim(), username);
    }

    // «@sezbot» in «@sezbot_news» is another name.
    private static int MentionAt(string text, string username)
    {
        for (var at = text.IndexOf('@'); at >= 0; at = text.IndexOf('@', at + 1))
        {
            var end = at + 1 + username.Length;
            if (end <= text.Length && string.Compare(text, at + 1, username, 0, username.Length, StringComparison.OrdinalIgnoreCase) == 0
                && (end == text.Length || !(char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_')))
                return at;
        }
        return -1;
    }
}
