namespace SezBot.Sandbox.Markup;

/// <summary>What came of parsing: the text, or why Telegram refuses it, in its own words.</summary>
internal readonly record struct HtmlParse(FormattedText? Text, string? Error);
