using SezBot.Sandbox.BotApi;
using SezBot.Sandbox.Page;

namespace SezBot.Sandbox.Queries;

/// <summary>Pressed buttons and the bot's answers to them.</summary>
internal sealed class CallbackDesk(SandboxWorld world)
{
    private const int LongestAnswer = 200;
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(15);

    private readonly Dictionary<string, PendingTap> _pending = [];
    private readonly Queue<(string Id, DateTimeOffset Tapped)> _order = [];
    private long _last;

    /// <summary>A person presses a button.</summary>
    /// <param name="forged">As a modified client may: the data need not be on a button, nor the message exist.</param>
    /// <returns>The callback query's id.</returns>
    public Checked<string> Tap(long chatId, int messageId, long fromId, string data, bool forged = false)
    {
        lock (world.Gate)
        {
            if (world.Roster.Chat(chatId) is not { } chat || world.Roster.Person(fromId) is not { } person)
                return ApiReply.Bad("chat not found");
            var found = chat.TryFind(messageId, out var message);
            if (!forged && !(found && Buttons.Carries(message!.ReplyMarkup, data)))
                return ApiReply.Bad("DATA_INVALID");
            var id = $"{40_000_000_000 + ++_last}";
            Forget();
            _pending.Add(id, new PendingTap(fromId, chatId));
            _order.Enqueue((id, world.Time.GetUtcNow()));
            world.Updates.Add("callback_query", new
            {
                Id = id,
                From = person,
                Message = message?.InlineMessageId is not null ? null : found ? message : (object)new { Chat = chat.Card, MessageId = messageId, Date = 0 },
                message?.InlineMessageId,
                ChatInstance = $"{chatId}",
                Data = data,
            });
            return id;
        }
    }

    public ApiReply Answer(string id, string? text, bool showAlert, string? url)
    {
        lock (world.Gate)
        {
            Forget();
            if (text is not null && text.EnumerateRunes().Count() > LongestAnswer)
                return ApiReply.Bad("MESSAGE_TOO_LONG");
            if (!_pending.Remove(id, out var tap))
                return ApiReply.Bad("query is too old and response timeout expired or query ID is invalid");
            world.Events.Add(new SandboxEvent("callback_answer")
            {
                ChatId = tap.ChatId,
                CallbackQueryId = id,
                FromId = tap.FromId,
                Text = text,
                ShowAlert = showAlert,
                Url = url,
            });
            return ApiReply.True;
        }
    }

    private void Forget()
    {
        var now = world.Time.GetUtcNow();
        while (_order.TryPeek(out var oldest) && now - oldest.Tapped > Life)
            _pending.Remove(_order.Dequeue().Id);
    }
}
