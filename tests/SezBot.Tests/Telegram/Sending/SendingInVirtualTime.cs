using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using SezBot.State;
using SezBot.Telegram;
using SezBot.Telegram.Sending;
using SezBot.Tests.Support;

namespace SezBot.Tests.Telegram.Sending;

/// <summary>The outbox, its pacing and its sends, as the sender puts them together, while hours pass in no time. After each failure the program starts anew.</summary>
internal sealed class SendingInVirtualTime : IDisposable
{
    public const long Chat = 7;

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(500);

    private readonly TempFolder _folder = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 28, 9, 0, 0, TimeSpan.Zero));
    private readonly BotDatabase _database;

    public SendingInVirtualTime(params IEnumerable<Func<HttpResponseMessage>> answers)
    {
        _database = new BotDatabase(_folder.In("bot.db"), _time);
        Telegram = new ScriptedTelegram(_time, answers);
        Outbox = new Outbox(_database, _time);
        Chats = new Chats(_database, _time);
        Start = _time.GetUtcNow();
    }

    public ScriptedTelegram Telegram { get; }

    public Outbox Outbox { get; }

    public Chats Chats { get; }

    public DateTimeOffset Start { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public Task AddAsync(string key, long chat, string? target = null) => Outbox.AddAsync(
        [new OutboxMessage(key, chat, new MessagePayload("<b>Сводка</b> &amp; новости", []).Write(), target, OutboxPriority.Broadcast)], Cancel);

    /// <summary>Lets so much time pass; the sender looks twice a second around the end of each pause.</summary>
    public async Task PassAsync(TimeSpan span)
    {
        var end = _time.GetUtcNow() + span;
        var attempt = new SendAttempt(Telegram.Client, Outbox, Chats, new BotHealth(_time), _time, NullLogger<SendAttempt>.Instance);
        while (_time.GetUtcNow() < end)
        {
            var pacing = await RestartAsync();
            var now = _time.GetUtcNow();
            var rows = pacing.Available(now) > 0 ? await Outbox.ClaimAsync(8, pacing.Waiting(now), Cancel) : [];
            foreach (var row in rows)
                await attempt.RunAsync(row);
            var rest = rows.Count > 0 ? Glance : pacing.NextChange(now) is { } change ? (change > Glance * 2 ? change - Glance : Glance) : TimeSpan.FromHours(1);
            _time.Advance(rest < end - now ? rest : end - now);
        }
    }

    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }

    // What a program knows that has just started: the rates are lifted, the pauses are on the disk.
    private async Task<SendPacing> RestartAsync()
    {
        await Outbox.RecoverAsync(Cancel);
        var pacing = new SendPacing(new TelegramOptions { PerSecond = 1000, PerSecondAndChat = 1000, PerMinuteAndGroup = 60_000 }, _time.GetUtcNow());
        foreach (var (chat, until) in await Outbox.PausesAsync(Cancel))
            pacing.Pause(chat, until);
        return pacing;
    }
}
