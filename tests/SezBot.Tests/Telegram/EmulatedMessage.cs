using System.Text.Json.Nodes;

namespace SezBot.Tests.Telegram;

/// <summary>A message of the bot as the emulator has stored it: its markup is not read, the text is what was sent.</summary>
internal sealed record EmulatedMessage(int Id, long Chat, string Text, int? ReplyTo, IReadOnlyList<string> ButtonData)
{
    public static EmulatedMessage Read(JsonNode item)
    {
        var message = item["message"]!;
        return new EmulatedMessage(
            (int)item["messageId"]!, (long)message["chat_id"]!, (string)message["text"]!, (int?)message["reply_parameters"]?["message_id"], [.. Data(message["reply_markup"])]);
    }

    private static IEnumerable<string> Data(JsonNode? markup) => (markup?["inline_keyboard"]?.AsArray() ?? [])
        .SelectMany(row => row!.AsArray())
        .Select(button => (string?)button!["callback_data"])
        .OfType<string>();
}
