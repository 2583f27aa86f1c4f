using System.Text.Json;
using SezBot.Sandbox.Chats;

namespace SezBot.Sandbox.BotApi;

/// <summary>Where a new message of the bot goes and what it hangs on: all that is not its content.</summary>
internal sealed record Envelope(Chat Chat)
{
    public int? Thread { get; init; }

    public Message? ReplyTo { get; init; }

    public TextQuote? Quote { get; init; }

    public JsonElement? Markup { get; init; }

    public bool Silent { get; init; }

    /// <summary>Makes all checks that a send has to pass besides those of its content; takes the rate last.</summary>
    public static Checked<Envelope> Address(SandboxWorld world, ApiCall call)
    {
        if (!Destinations.Writable(world, call).Passed(out var chat, out var badChat))
            return badChat;
        var markup = call.Json("reply_markup");
        if (ReplyMarkupRules.Refusal(markup, chat) is { } badMarkup)
            return badMarkup;
        if (!ReplyTarget.Find(chat, call).Passed(out var target, out var badReply))
            return badReply;
        var thread = call.Number("message_thread_id") is { } given and not 0 ? (long?)given : target.Message?.MessageThreadId;
        if (thread is not null && !(chat.IsForum && chat.Topics.Any(topic => topic.Id == thread)))
            return ApiReply.Bad("message thread not found");
        var wait = world.Limits.Take(chat);
        if (wait > 0)
            return ApiReply.TooMany(wait);
        return new Envelope(chat)
        {
            Thread = thread is null or 1 ? null : (int)thread,
            ReplyTo = target.Message,
            Quote = target.Quote,
            Markup = markup,
            Silent = call.Flag("disable_notification"),
        };
    }

    public Message Open(Person bot) => new()
    {
        Chat = Chat.Card,
        From = Chat.IsChannel ? null : bot,
        SenderChat = Chat.IsChannel ? Chat.Card : null,
        MessageThreadId = Thread,
        IsTopicMessage = Thread is null ? null : true,
        ReplyToMessage = ReplyTo is null ? null : ReplyTo with { ReplyToMessage = null },
        Quote = Quote,
        ReplyMarkup = ReplyMarkupRules.IsInline(Markup) ? Markup : null,
        Keyboard = ReplyMarkupRules.IsInline(Markup) ? null : Markup,
    };
}
