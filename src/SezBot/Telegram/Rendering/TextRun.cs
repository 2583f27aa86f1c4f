namespace SezBot.Telegram.Rendering;

/// <summary>A stretch of a message's text with one look. Nothing in the text is markup.</summary>
/// <param name="Url">What a tap opens; anything but a full http or https address is ignored.</param>
public sealed record TextRun(string Text, TextStyle Style = TextStyle.Plain, string? Url = null);
