namespace SezBot.Sandbox.Markup;

/// <summary>A start tag that waits for its end tag.</summary>
/// <param name="Argument">The address of a link, the language of code, the number of an emoji; else null.</param>
/// <param name="Start">Where its text begins, in UTF-16 units of the text without tags.</param>
internal sealed record OpenTag(string Name, string? Argument, int Start);
