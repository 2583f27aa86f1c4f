namespace SezBot.Telegram.Updates;

/// <param name="ReadsEverything">Privacy mode is off: the bot sees every message of its groups.</param>
public sealed record BotProfile(long Id, string Username, bool ReadsEverything);
