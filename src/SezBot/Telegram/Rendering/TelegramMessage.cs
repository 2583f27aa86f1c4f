namespace SezBot.Telegram.Rendering;

/// <summary>A message as it is sent, with <c>parse_mode=HTML</c>.</summary>
/// <param name="Html">1 to 4096 UTF-16 units once its entities are parsed.</param>
/// <param name="Keyboard">Rows of buttons under it; empty for none.</param>
public sealed record TelegramMessage(string Html, IReadOnlyList<IReadOnlyList<MessageButton>> Keyboard);
