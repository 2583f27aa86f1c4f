using SezBot.Corpus;
using SezBot.Ingestion;
using SezBot.Sandbox.Chats;
using SezBot.State;
using SezBot.Telegram.Broadcasting;
using SezBot.Tests.Support;

namespace SezBot.Tests.Telegram.Broadcasting;

/// <summary>Summaries from the store to the chats, over the real wire.</summary>
public sealed class BroadcastTests : IAsyncLifetime
{
    private static readonly SubscriptionTimes AtMidnight = new(TimeOnly.MinValue, "UTC", Weekdays.All, null);

    private readonly TempFolder _news = new();
    private readonly SteppedClock _clock = new();
    private BotRun _run = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _run = await BotRun.StartAsync(time: _clock);

    public async ValueTask DisposeAsync()
    {
        await _run.DisposeAsync();
        _news.Dispose();
    }

    [Fact]
    public async Task Everybody_gets_one_summary_a_date_with_the_news_since_the_last_one_in_the_own_topics()
    {
        await ArriveAsync();
        _clock.Step(TimeSpan.FromDays(1));
        await SubscribeAsync(FirstPeople.Anna);
        await SubscribeAsync(FirstPeople.Channel, ChatKind.Channel);
        await SubscribeAsync(FirstPeople.Ivan, topics: ["Алабуга"]);
        await SubscribeAsync(FirstPeople.Emma, tellsEmpty: false, topics: ["Алабуга"]);

        await _run.Get<Broadcaster>().RunAsync(Cancel);
        Assert.Equal(0, await _run.Get<Broadcaster>().RunAsync(Cancel));
        await _run.IdleAsync();

        Assert.Contains("станков", Assert.Single(Got(FirstPeople.Anna)).Text, StringComparison.Ordinal);
        Assert.Contains("станков", Assert.Single(Got(FirstPeople.Channel)).Text, StringComparison.Ordinal);
        Assert.Contains("новостей нет", Assert.Single(Got(FirstPeople.Ivan)).Text, StringComparison.Ordinal);
        Assert.Empty(Got(FirstPeople.Emma));
        var today = Assert.Single(await _run.Get<SezBot.State.Deliveries>().CountAsync(7, Cancel));
        Assert.Equal((3, 1, 0), (today.Sent, today.WithoutNews, today.Queued));
    }

    [Fact]
    public async Task Who_blocks_the_bot_gets_nothing_until_the_return_and_then_only_the_latest()
    {
        _run.World.Membership.Block(FirstPeople.Anna, true);
        await _run.IdleAsync();
        await SubscribeAsync(FirstPeople.Anna);
        Assert.Equal(0, await _run.Get<Broadcaster>().RunAsync(Cancel));

        _run.World.Membership.Block(FirstPeople.Anna, false);
        await _run.IdleAsync();
        await _run.Get<Broadcaster>().RunAsync(Cancel);
        await _run.IdleAsync();
        Assert.Single(Got(FirstPeople.Anna));
    }

    [Fact]
    public async Task A_group_that_is_upgraded_while_its_summary_waits_gets_it_once()
    {
        await SubscribeAsync(FirstPeople.Group, ChatKind.Group);
        Assert.True(_run.World.Membership.Upgrade(FirstPeople.Group).Passed(out var supergroup, out _));
        await _run.Get<Broadcaster>().RunAsync(Cancel);
        await _run.IdleAsync();
        await _run.Get<Broadcaster>().RunAsync(Cancel);
        await _run.IdleAsync();

        Assert.Single(Got(supergroup!.Id));
        Assert.NotNull(await _run.Get<Subscriptions>().FindAsync(supergroup.Id, null, Cancel));
    }

    private IReadOnlyList<Message> Got(long chat) => _run.Find(chat, message => message.Text?.StartsWith("ОЭЗ", StringComparison.Ordinal) == true);

    private Task SubscribeAsync(long chat, ChatKind kind = ChatKind.Private, bool tellsEmpty = true, IReadOnlyList<string>? topics = null) =>
        _run.Get<Subscriptions>().SaveAsync(
            Subscription.Default(chat, null, kind, "UTC", "ru", FirstPeople.Ivan, Midnight) with
            {
                Times = AtMidnight,
                TellsEmptyDays = tellsEmpty,
                Topics = topics ?? [],
            },
            Cancel);

    // What a source brings first is its archive; news is what comes later.
    private async Task ArriveAsync()
    {
        var day = DateTime.UtcNow.AddDays(-1).ToString("yyyy-MM-dd", null);
        _news.Write("feed/old.md", "---\ntitle: Старая новость\ndate: 2024-01-10\n---\nЗавод открылся давно.\n");
        await IngestAsync();
        _news.Write("feed/new.md", $"---\ntitle: Завод «Резонанс» выпустил 120 станков\ndate: {day}\n---\nЗавод «Резонанс» выпустил 120 станков за месяц.\n");
        await IngestAsync();
    }

    private async Task IngestAsync()
    {
        await using var writer = await _run.Get<IPassageStore>().WriterAsync(Cancel);
        await _run.Get<IngestPipeline>().RunAsync(writer, new IngestRequest([_news.In("feed")]), null, Cancel);
    }

    // The bot looks for itself, too: who subscribed before this day's summary and after the one before gets one, whenever it looks.
    private DateTimeOffset Midnight => new(_clock.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero);
}
