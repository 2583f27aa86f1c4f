namespace SezBot.Text;

/// <summary>What stands between two words, besides spaces.</summary>
[Flags]
public enum Gap
{
    None = 0,
    Comma = 1,
    Dash = 2,
    OpenQuote = 4,
    CloseQuote = 8,
    OpenBracket = 16,
    CloseBracket = 32,

    /// <summary>A colon, a semicolon, a question or exclamation mark.</summary>
    Stop = 64,

    /// <summary>A hyphen or another sign without spaces: the words are one.</summary>
    Joined = 128,

    /// <summary>A line break.</summary>
    Break = 256,

    /// <summary>The beginning or the end of the sentence.</summary>
    Edge = 512,
}
