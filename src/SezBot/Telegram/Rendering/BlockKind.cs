namespace SezBot.Telegram.Rendering;

public enum BlockKind
{
    Paragraph,
    Quote,

    /// <summary>A quote of which Telegram shows the first lines until it is tapped.</summary>
    ExpandableQuote,

    /// <summary>An empty line between two blocks; at the edge of a message it vanishes.</summary>
    Blank,
}
