using System.Text.Json;
using SezBot.Sandbox.Chats;

namespace SezBot.Sandbox.BotApi;

/// <summary>Changes to messages that are there already.</summary>
internal sealed class EditMethods(SandboxWorld world)
{
    private const string NotModified =
        "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message";

    private static readonly TimeSpan Deletable = TimeSpan.FromHours(48);

    public IReadOnlyDictionary<string, Func<ApiCall, ApiReply>> Methods => new Dictionary<string, Func<ApiCall, ApiReply>>
    {
        ["editMessageText"] = EditText,
        ["editMessageCaption"] = EditCaption,
        ["editMessageReplyMarkup"] = call => Edit(call, message => message),
        ["deleteMessage"] = DeleteMessage,
    };

    private ApiReply EditText(ApiCall call) => OutgoingText.Read(call).Passed(out var text, out var badText)
        ? Edit(call, message => message.Text is null ? ApiReply.Bad("there is no text in the message to edit") : message.WithText(text))
        : badText;

    private ApiReply EditCaption(ApiCall call) => OutgoingText.ReadCaption(call).Passed(out var caption, out var badText)
        ? Edit(call, message => message.Text is not null
            ? ApiReply.Bad("there is no caption in the message to edit")
            : (message with { Caption = null, CaptionEntities = null }).WithCaption(caption))
        : badText;

    private ApiReply Edit(ApiCall call, Func<Message, Checked<Message>> change)
    {
        if (!Find(call).Passed(out var place, out var badPlace))
            return badPlace;
        var markup = call.Json("reply_markup");
        if (ReplyMarkupRules.Refusal(markup, place.Chat) is { } badMarkup)
            return badMarkup;
        if (!change(place.Message).Passed(out var changed, out var badChange))
            return badChange;
        changed = changed with { ReplyMarkup = ReplyMarkupRules.IsInline(markup) && HasButtons(markup!.Value) ? markup : null };
        if (changed.Content.SameAs(place.Message.Content) && Same(changed.ReplyMarkup, place.Message.ReplyMarkup))
            return ApiReply.Bad(NotModified);
        var wait = world.Limits.Take(place.Chat);
        if (wait > 0)
            return ApiReply.TooMany(wait);
        var edited = world.Messages.Edit(place.Chat, changed);
        world.Truth.Accepted(call.Method, edited);
        return call.Has("inline_message_id") ? ApiReply.True : ApiReply.Of(edited);
    }

    private Checked<MessagePlace> Find(ApiCall call)
    {
        if (call.Text("inline_message_id") is { Length: > 0 } inlineId)
            return world.Inline.Find(inlineId) is { } inline ? inline : ApiReply.Bad("MESSAGE_ID_INVALID");
        if (!Destinations.Writable(world, call).Passed(out var chat, out var badChat))
            return badChat;
        if (call.Number("message_id") is not ({ } id and not 0))
            return ApiReply.Bad("message identifier is not specified");
        if (!chat.TryFind(id, out var message))
            return ApiReply.Bad("message to edit not found");
        return IsOwn(chat, message) ? new MessagePlace(chat, message) : ApiReply.Bad("message can't be edited");
    }

    private ApiReply DeleteMessage(ApiCall call)
    {
        if (!Destinations.Writable(world, call).Passed(out var chat, out var badChat))
            return badChat;
        if (call.Number("message_id") is not ({ } id and not 0))
            return ApiReply.Bad("message identifier is not specified");
        if (!chat.TryFind(id, out var message))
            return ApiReply.Bad("message to delete not found");
        if (!(IsOwn(chat, message) || chat.IsPrivate || chat.BotStatus == "administrator")
            || world.Messages.Now - message.Date > (long)Deletable.TotalSeconds)
            return ApiReply.Bad("message can't be deleted for everyone");
        world.Messages.Delete(chat, message.MessageId);
        return ApiReply.True;
    }

    private bool IsOwn(Chat chat, Message message) => chat.IsChannel ? !message.IsService : message.From?.Id == world.Roster.Bot.Id;

    private static bool HasButtons(JsonElement markup) => markup.GetProperty("inline_keyboard").EnumerateArray().Any(row => row.GetArrayLength() > 0);

    private static bool Same(JsonElement? one, JsonElement? other) =>
        one is { } first && other is { } second ? JsonElement.DeepEquals(first, second) : one is null && other is null;
}
