namespace SezBot.Sandbox.Chats;

/// <summary>What a person is about to write, as the page orders it.</summary>
internal sealed record NewMessage(long ChatId, long FromId)
{
    public string? Text { get; init; }

    public int? ReplyToMessageId { get; init; }

    /// <summary>A part of the message replied to.</summary>
    public string? Quote { get; init; }

    public int? MessageThreadId { get; init; }

    public bool Forwarded { get; init; }

    /// <summary>On behalf of a chat: the group's own id is an anonymous administrator, another id a channel.</summary>
    public long? SenderChatId { get; init; }

    public bool ViaBot { get; init; }

    /// <summary>text, photo, voice, sticker or document; null is text.</summary>
    public string? Kind { get; init; }
}
