namespace SezBot.Telegram.Rendering;

/// <summary>A button that either tells the bot something or opens an address.</summary>
/// <param name="Data">What comes back in the callback query, see <see cref="CallbackData"/>.</param>
public sealed record MessageButton(string Text, string? Data, string? Url)
{
    public static MessageButton Tells(string text, CallbackData data) => new(text, data.Write(), null);

    /// <param name="url">A full http or https address, see <see cref="WebLink"/>.</param>
    public static MessageButton Opens(string text, string url) => new(text, null, url);
}
