namespace SezBot.Tests.Telegram.Rendering;

/// <param name="Text">What the reader sees.</param>
internal sealed record ParsedMessage(string Text, IReadOnlyList<ParsedEntity> Entities);
