namespace SezBot.Sandbox.Queries;

/// <summary>A line of the command menu; the name without its slash.</summary>
internal sealed record BotCommand(string Command, string Description);
