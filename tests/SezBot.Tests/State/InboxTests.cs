using Microsoft.Extensions.Time.Testing;
using SezBot.State;
using SezBot.Tests.Support;

namespace SezBot.Tests.State;

public sealed class InboxTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));
    private readonly BotDatabase _database;
    private readonly Inbox _inbox;

    public InboxTests()
    {
        _database = new BotDatabase(_folder.In("bot.db"), _time);
        _inbox = new Inbox(_database, _time);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task An_update_is_taken_once_however_often_it_comes()
    {
        var first = await _inbox.AddAsync([Update(7), Update(8)], Cancel);
        var second = await _inbox.AddAsync([Update(8), Update(9), Update(9)], Cancel);

        Assert.Equal(2, first.Count);
        Assert.Single(second);
        Assert.Equal(3, (await _inbox.PendingAsync(0, Cancel)).Count);
    }

    [Fact]
    public async Task An_id_below_the_last_one_is_new_because_ids_may_begin_anew()
    {
        await _inbox.AddAsync([Update(1_000_000)], Cancel);

        Assert.Single(await _inbox.AddAsync([Update(5)], Cancel));
    }

    [Fact]
    public async Task A_done_update_leaves_its_words_and_comes_back_for_two_days_in_vain()
    {
        var entry = Assert.Single(await _inbox.AddAsync([Update(7)], Cancel));
        await _inbox.FinishAsync(entry.Sequence, [new OutboxMessage("k", 1, "{}")], Cancel);

        Assert.Equal(0, await BotDatabaseTests.ScalarAsync(_database, "SELECT count(*) FROM inbox WHERE json <> ''", Cancel));
        _time.Advance(TimeSpan.FromHours(47));
        await _inbox.PruneAsync(Cancel);
        Assert.Empty(await _inbox.AddAsync([Update(7)], Cancel));
        _time.Advance(TimeSpan.FromHours(2));
        Assert.Equal(1, await _inbox.PruneAsync(Cancel));
    }

    [Fact]
    public async Task An_attempt_is_counted_before_it_is_made_and_not_at_all_when_put_back()
    {
        var entry = Assert.Single(await _inbox.AddAsync([Update(7)], Cancel));

        Assert.Equal("{}", await _inbox.BeginAsync(entry.Sequence, Cancel));
        Assert.Equal(new InboxEntry(entry.Sequence, "chat:1", 1, EndedProgram: true), Assert.Single(await _inbox.PendingAsync(0, Cancel)));
        await _inbox.PutBackAsync(entry.Sequence, Cancel);
        Assert.Equal(0, Assert.Single(await _inbox.PendingAsync(0, Cancel)).Attempts);
    }

    [Fact]
    public async Task What_was_set_aside_can_be_replayed_and_stands_at_the_end_then()
    {
        var entries = await _inbox.AddAsync([Update(7), Update(8), Update(9)], Cancel);
        await _inbox.SetAsideAsync(entries[0].Sequence, "boom", [], Cancel);
        await _inbox.SetAsideAsync(entries[1].Sequence, "boom", [], Cancel);
        Assert.Equal(new InboxCounts(1, 2), await _inbox.CountAsync(Cancel));

        Assert.Equal(2, await _inbox.ReplayAsync(Cancel));
        Assert.Equal(0, await _inbox.ReplayAsync(Cancel));

        Assert.Equal(new InboxCounts(3, 0), await _inbox.CountAsync(Cancel));
        Assert.Equal(2, (await _inbox.PendingAsync(entries[2].Sequence, Cancel)).Count);
        Assert.Single(await _inbox.AddAsync([Update(10)], Cancel));
    }

    private static InboxUpdate Update(long id) => new(id, "chat:1", "{}");
}
