using SezBot.Sandbox.Markup;

namespace SezBot.Sandbox.Page;

/// <summary>
/// Something that a chat page shows at once. Types: message, edit, delete, typing, draft, commands, callback_answer, blocked, chat, and
/// <c>reload</c> where events between the one asked for and this one are no longer kept.
/// </summary>
internal sealed record SandboxEvent(string Type)
{
    public long Sequence { get; init; }

    public long? ChatId { get; init; }

    /// <summary>The message of «message» and «edit».</summary>
    public PageMessage? Message { get; init; }

    public int? MessageId { get; init; }

    public string? Action { get; init; }

    public int? Thread { get; init; }

    public long? DraftId { get; init; }

    public bool? CanStop { get; init; }

    public string? Text { get; init; }

    public IReadOnlyList<TextEntity>? Entities { get; init; }

    public string? CallbackQueryId { get; init; }

    public long? FromId { get; init; }

    public bool? ShowAlert { get; init; }

    public string? Url { get; init; }

    public long? UserId { get; init; }

    public bool? Blocked { get; init; }

    public static SandboxEvent Reload(long sequence) => new("reload") { Sequence = sequence };
}
