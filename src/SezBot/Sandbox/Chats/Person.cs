namespace SezBot.Sandbox.Chats;

/// <summary>A user or a bot, as the Bot API writes it.</summary>
internal sealed record Person(long Id, bool IsBot, string FirstName, string? Username = null, string? LanguageCode = null);
