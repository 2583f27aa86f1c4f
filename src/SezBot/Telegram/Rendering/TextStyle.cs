namespace SezBot.Telegram.Rendering;

public enum TextStyle
{
    Plain,
    Bold,
    Italic,

    /// <summary>Fixed width. Telegram lets it hold nothing else, so that a link in it stays text.</summary>
    Code,
}
