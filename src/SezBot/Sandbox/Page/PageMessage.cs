using System.Text.Json;
using SezBot.Sandbox.Chats;
using SezBot.Sandbox.Markup;

namespace SezBot.Sandbox.Page;

/// <summary>A message as the chat page gets it: flat, without markup in the text.</summary>
internal sealed record PageMessage(int MessageId, long ChatId, long Date, string Kind)
{
    public long? EditDate { get; init; }

    public Person? From { get; init; }

    public ChatCard? SenderChat { get; init; }

    public Person? ViaBot { get; init; }

    /// <summary>The text or the caption; empty for a service message, which its kind describes.</summary>
    public string Text { get; init; } = "";

    public IReadOnlyList<TextEntity> Entities { get; init; } = [];

    /// <summary>Any keyboard: inline, below the input field, or its removal.</summary>
    public JsonElement? ReplyMarkup { get; init; }

    public int? ReplyToMessageId { get; init; }

    public string? Quote { get; init; }

    public int? Thread { get; init; }

    public object? ForwardOrigin { get; init; }

    public object? Document { get; init; }

    /// <summary>Fetch it from <c>/sandbox/files/{file_id}</c>.</summary>
    public string? FileId { get; init; }

    public static PageMessage Of(Message message) => new(message.MessageId, message.Chat.Id, message.Date, KindOf(message))
    {
        EditDate = message.EditDate,
        From = message.From,
        SenderChat = message.SenderChat,
        ViaBot = message.ViaBot,
        Text = message.Content.Text,
        Entities = message.Content.Entities,
        ReplyMarkup = message.ReplyMarkup ?? message.Keyboard,
        ReplyToMessageId = message.ReplyToMessage?.MessageId,
        Quote = message.Quote?.Text,
        Thread = message.MessageThreadId,
        ForwardOrigin = message.ForwardOrigin,
        Document = message.Document,
        FileId = message.FileId,
    };

    private static string KindOf(Message message) => message switch
    {
        { NewChatMembers: not null } => "new_chat_members",
        { LeftChatMember: not null } => "left_chat_member",
        { ForumTopicCreated: not null } => "forum_topic_created",
        { MigrateToChatId: not null } => "migrate_to_chat_id",
        { MigrateFromChatId: not null } => "migrate_from_chat_id",
        { Document: not null } => "document",
        { Photo: not null } => "photo",
        { Voice: not null } => "voice",
        { Sticker: not null } => "sticker",
        _ => "text",
    };
}
