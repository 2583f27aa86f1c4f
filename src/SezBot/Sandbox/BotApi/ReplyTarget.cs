using System.Text.Json;
using SezBot.Sandbox.Chats;

namespace SezBot.Sandbox.BotApi;

/// <summary>The message that a send answers, with the quoted part; both null where it answers none.</summary>
internal sealed record ReplyTarget(Message? Message, TextQuote? Quote)
{
    private const int LongestQuote = 1024;

    public static Checked<ReplyTarget> Find(Chat chat, ApiCall call)
    {
        var parameters = call.Json("reply_parameters");
        if (parameters is { ValueKind: not JsonValueKind.Object })
            return ApiReply.Bad("can't parse reply parameters JSON object");
        var id = parameters is { } given ? Number(given, "message_id") : call.Number("reply_to_message_id");
        if (id is null or 0)
            return new ReplyTarget(null, null);
        if (!chat.TryFind(id.Value, out var message))
        {
            var optional = parameters is { } options ? Flag(options, "allow_sending_without_reply") : call.Flag("allow_sending_without_reply");
            return optional ? new ReplyTarget(null, null) : ApiReply.Bad("message to be replied not found");
        }
        return parameters is { } withQuote && Text(withQuote, "quote") is { Length: > 0 } quote ? Quoted(message, quote, withQuote) : new ReplyTarget(message, null);
    }

    private static Checked<ReplyTarget> Quoted(Message message, string quote, JsonElement parameters)
    {
        JsonElement? entities = parameters.TryGetProperty("quote_entities", out var given) ? given : null;
        if (!OutgoingText.Parse(quote, Text(parameters, "quote_parse_mode"), entities).Passed(out var text, out var badText))
            return badText;
        if (text.Text.Length == 0 || text.Characters > LongestQuote || TextQuote.Find(text, message.Content) is not { } found)
            return ApiReply.Bad("QUOTE_TEXT_INVALID");
        return new ReplyTarget(message, found);
    }

    private static long? Number(JsonElement value, string name) =>
        value.TryGetProperty(name, out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetInt64(out var whole) ? whole : null;

    private static bool Flag(JsonElement value, string name) => value.TryGetProperty(name, out var flag) && flag.ValueKind == JsonValueKind.True;

    private static string? Text(JsonElement value, string name) =>
        value.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
