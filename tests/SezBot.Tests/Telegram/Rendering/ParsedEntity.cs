namespace SezBot.Tests.Telegram.Rendering;

/// <param name="Kind">The tag; <c>expandable</c> for an expandable quote.</param>
internal sealed record ParsedEntity(string Kind, string Text, string? Url);
