namespace SezBot.Sandbox.BotApi;

/// <summary>A file that came with a call.</summary>
internal sealed record Upload(string Name, string MimeType, byte[] Content);
