using System.Text.Json;
using SezBot.Sandbox.Chats;
using SezBot.Sandbox.Page;

namespace SezBot.Sandbox.BotApi;

/// <summary>New messages of text, drafts of them, and what shows that one is being written.</summary>
internal sealed class MessageMethods(SandboxWorld world)
{
    private static readonly string[] Actions =
    [
        "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document", "choose_sticker", "find_location",
        "record_video_note", "upload_video_note",
    ];

    public IReadOnlyDictionary<string, Func<ApiCall, ApiReply>> Methods => new Dictionary<string, Func<ApiCall, ApiReply>>
    {
        ["sendMessage"] = SendMessage,
        ["sendMessageDraft"] = SendMessageDraft,
        ["sendChatAction"] = SendChatAction,
    };

    private ApiReply SendMessage(ApiCall call)
    {
        if (!OutgoingText.Read(call).Passed(out var text, out var badText))
            return badText;
        if (!Envelope.Address(world, call).Passed(out var envelope, out var badAddress))
            return badAddress;
        var message = envelope.Open(world.Roster.Bot).WithText(text);
        if (call.Json("link_preview_options") is { ValueKind: JsonValueKind.Object } preview)
            message = message with { LinkPreviewOptions = preview };
        return ApiReply.Of(Sent(world, call, envelope, message));
    }

    /// <summary>Posts what a send made and notes it as accepted.</summary>
    public static Message Sent(SandboxWorld world, ApiCall call, Envelope envelope, Message message)
    {
        var posted = world.Messages.Post(envelope.Chat, message);
        world.Truth.Accepted(call.Method, posted, envelope.Silent);
        return posted;
    }

    private ApiReply SendMessageDraft(ApiCall call)
    {
        if (!OutgoingText.Read(call, mayBeEmpty: true).Passed(out var text, out var badText))
            return badText;
        if (!Destinations.Writable(world, call).Passed(out var chat, out var badChat))
            return badChat;
        if (!chat.IsPrivate)
            return ApiReply.Bad("the method is available only in private chats");
        if (call.Number("draft_id") is not ({ } draft and not 0))
            return ApiReply.Bad("RANDOM_ID_INVALID");
        world.Events.Add(new SandboxEvent("draft")
        {
            ChatId = chat.Id,
            DraftId = draft,
            CanStop = call.Flag("can_stop") ? true : null,
            Text = text.Text,
            Entities = text.Entities,
        });
        return ApiReply.True;
    }

    private ApiReply SendChatAction(ApiCall call)
    {
        if (!Destinations.Writable(world, call).Passed(out var chat, out var badChat))
            return badChat;
        if (!Actions.Contains(call.Text("action")))
            return ApiReply.Bad("wrong parameter action in request");
        if (chat.IsChannel)
            return ApiReply.Bad("chat actions can't be sent to channel chats");
        world.Events.Add(new SandboxEvent("typing") { ChatId = chat.Id, Action = call.Text("action"), Thread = (int?)call.Number("message_thread_id") });
        return ApiReply.True;
    }
}
