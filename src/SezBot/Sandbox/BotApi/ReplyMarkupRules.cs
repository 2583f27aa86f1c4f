using System.Text;
using System.Text.Json;
using SezBot.Sandbox.Chats;
using SezBot.Sandbox.Markup;

namespace SezBot.Sandbox.BotApi;

/// <summary>Keyboards that Telegram takes.</summary>
internal static class ReplyMarkupRules
{
    private const int LongestData = 64;
    private const int MostButtons = 100;

    private static readonly string[] Actions =
    [
        "url", "callback_data", "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat", "switch_inline_query_chosen_chat",
        "copy_text", "callback_game", "pay",
    ];

    private static readonly string[] OtherKinds = ["keyboard", "remove_keyboard", "force_reply"];

    /// <returns>Why it is refused; null if it may go.</returns>
    public static ApiReply? Refusal(JsonElement? markup, Chat? chat)
    {
        if (markup is not { } given)
            return null;
        if (given.ValueKind != JsonValueKind.Object)
            return ApiReply.Bad("object expected as reply markup");
        if (!given.TryGetProperty("inline_keyboard", out var rows))
            return OtherKinds.Any(kind => given.TryGetProperty(kind, out _)) || !given.EnumerateObject().Any() ? null : ApiReply.Bad("unknown reply markup");
        if (rows.ValueKind != JsonValueKind.Array || rows.EnumerateArray().Any(row => row.ValueKind != JsonValueKind.Array))
            return ApiReply.Bad("can't parse inline keyboard: expected an Array of Array of InlineKeyboardButton");
        var buttons = rows.EnumerateArray().SelectMany(row => row.EnumerateArray()).ToList();
        return buttons.Count > MostButtons ? ApiReply.Bad("REPLY_MARKUP_TOO_LONG") : buttons.Select(button => ButtonRefusal(button, chat)).FirstOrDefault(refusal => refusal is not null);
    }

    public static bool IsInline(JsonElement? markup) => markup is { ValueKind: JsonValueKind.Object } given && given.TryGetProperty("inline_keyboard", out _);

    private static ApiReply? ButtonRefusal(JsonElement button, Chat? chat)
    {
        if (button.ValueKind != JsonValueKind.Object || TextOf(button, "text") is not { } text)
            return ApiReply.Bad("can't parse inline keyboard button: Field \"text\" must be of type String");
        if (text.Trim().Length == 0)
            return ApiReply.Bad("BUTTON_TEXT_INVALID");
        var actions = Actions.Where(action => button.TryGetProperty(action, out _)).ToList();
        if (actions.Count == 0)
            return ApiReply.Bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
        if (actions.Count > 1)
            return ApiReply.Bad("BUTTON_TYPE_INVALID");
        return actions[0] switch
        {
            "callback_data" when TextOf(button, "callback_data") is not { Length: > 0 } data || Encoding.UTF8.GetByteCount(data) > LongestData => ApiReply.Bad("BUTTON_DATA_INVALID"),
            "url" when TextOf(button, "url") is not { } url || LinkAddress.Checked(url) is null =>
                ApiReply.Bad($"inline keyboard button URL '{TextOf(button, "url")}' is invalid: Wrong HTTP URL"),
            "web_app" when chat is { IsPrivate: false } => ApiReply.Bad("BUTTON_TYPE_INVALID"),
            _ => null,
        };
    }

    private static string? TextOf(JsonElement button, string name) =>
        button.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
