namespace SezBot.Telegram.Rendering;

/// <summary>Where a summary is shown.</summary>
/// <param name="BotUsername">Without the at sign; citations and the question about the summary open the chat with it.</param>
public sealed record DigestStyle(string BotUsername);
