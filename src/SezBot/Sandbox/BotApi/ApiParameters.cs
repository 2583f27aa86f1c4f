namespace SezBot.Sandbox.BotApi;

/// <summary>What an error tells besides its text.</summary>
internal sealed record ApiParameters(int? RetryAfter = null, long? MigrateToChatId = null);
