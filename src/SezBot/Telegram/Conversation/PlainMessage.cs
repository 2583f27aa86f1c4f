using SezBot.Telegram.Rendering;

namespace SezBot.Telegram.Conversation;

/// <summary>A message of plain paragraphs.</summary>
internal static class PlainMessage
{
    /// <param name="text">Lines are paragraphs; an empty line stays empty.</param>
    public static TelegramMessage Of(string text, params IReadOnlyList<IReadOnlyList<MessageButton>> keyboard) => new(
        MessageRenderer.Render([.. text.Split('\n').Select(line => line.Trim().Length == 0 ? Block.Blank : Block.Paragraph(line))])[0], keyboard);
}
