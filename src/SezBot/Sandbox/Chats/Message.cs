using System.Text.Json;
using System.Text.Json.Serialization;
using SezBot.Sandbox.Markup;

namespace SezBot.Sandbox.Chats;

/// <summary>A message as the Bot API writes it; dates in seconds since 1970. Replaced, never changed, so that it can be read without a lock.</summary>
internal sealed record Message
{
    public int MessageId { get; init; }

    public int? MessageThreadId { get; init; }

    public Person? From { get; init; }

    public ChatCard? SenderChat { get; init; }

    public required ChatCard Chat { get; init; }

    public long Date { get; init; }

    public long? EditDate { get; init; }

    public object? ForwardOrigin { get; init; }

    public bool? IsTopicMessage { get; init; }

    /// <summary>Without its own reply, as in the Bot API.</summary>
    public Message? ReplyToMessage { get; init; }

    public TextQuote? Quote { get; init; }

    public Person? ViaBot { get; init; }

    public string? Text { get; init; }

    public IReadOnlyList<TextEntity>? Entities { get; init; }

    public string? Caption { get; init; }

    public IReadOnlyList<TextEntity>? CaptionEntities { get; init; }

    public object? Document { get; init; }

    public object? Photo { get; init; }

    public object? Voice { get; init; }

    public object? Sticker { get; init; }

    public JsonElement? LinkPreviewOptions { get; init; }

    /// <summary>An inline keyboard; other keyboards are not repeated in messages.</summary>
    public JsonElement? ReplyMarkup { get; init; }

    public IReadOnlyList<Person>? NewChatMembers { get; init; }

    public Person? LeftChatMember { get; init; }

    public object? ForumTopicCreated { get; init; }

    public long? MigrateToChatId { get; init; }

    public long? MigrateFromChatId { get; init; }

    /// <summary>The keyboard below the input field, or its removal, for the page alone.</summary>
    [JsonIgnore]
    public JsonElement? Keyboard { get; init; }

    /// <summary>What a document or photo can be fetched by.</summary>
    [JsonIgnore]
    public string? FileId { get; init; }

    /// <summary>By which the bot can change a message that a person sent through it.</summary>
    [JsonIgnore]
    public string? InlineMessageId { get; init; }

    [JsonIgnore]
    public bool IsService => NewChatMembers is not null || LeftChatMember is not null || ForumTopicCreated is not null || MigrateToChatId is not null || MigrateFromChatId is not null;

    [JsonIgnore]
    public FormattedText Content => Text is not null ? new FormattedText(Text, Entities ?? []) : new FormattedText(Caption ?? "", CaptionEntities ?? []);

    public Message WithText(FormattedText text) => this with { Text = text.Text, Entities = text.Entities.Count > 0 ? text.Entities : null };

    public Message WithCaption(FormattedText text) =>
        text.Text.Length == 0 ? this : this with { Caption = text.Text, CaptionEntities = text.Entities.Count > 0 ? text.Entities : null };
}
