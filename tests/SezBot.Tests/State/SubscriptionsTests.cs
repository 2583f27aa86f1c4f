using Microsoft.Extensions.Time.Testing;
using SezBot.State;
using SezBot.Tests.Support;

namespace SezBot.Tests.State;

public sealed class SubscriptionsTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 28);

    private readonly TempFolder _folder = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 28, 6, 0, 0, TimeSpan.Zero));
    private readonly BotDatabase _database;
    private readonly Subscriptions _subscriptions;
    private readonly Deliveries _deliveries;
    private readonly Lease _lease;
    private readonly Outbox _outbox;
    private readonly Chats _chats;

    public SubscriptionsTests()
    {
        _database = new BotDatabase(_folder.In("bot.db"), _time);
        _subscriptions = new Subscriptions(_database, _time);
        _lease = new Lease(_database, _time);
        _deliveries = new Deliveries(_database, _lease, _time);
        _outbox = new Outbox(_database, _time);
        _chats = new Chats(_database, _time);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _lease.Dispose();
        _database.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task What_was_chosen_is_kept_and_a_topic_of_a_forum_is_a_subscriber_of_its_own()
    {
        var chosen = Some(-5, 7) with
        {
            Times = new SubscriptionTimes(new TimeOnly(18, 45), "Asia/Yekaterinburg", Weekdays.Workdays, new QuietHours(new TimeOnly(22, 0), new TimeOnly(8, 0))),
            Topics = ["Алабуга", "Липецк"],
            TellsEmptyDays = true,
            WithSound = false,
        };
        await _subscriptions.SaveAsync(Some(-5, 7), Cancel);
        await _subscriptions.SaveAsync(chosen, Cancel);
        await _subscriptions.SaveAsync(Some(-5), Cancel);

        var kept = await _subscriptions.FindAsync(-5, 7, Cancel);
        Assert.Equal(chosen.Topics, kept!.Topics);
        Assert.Equal(chosen with { Topics = [] }, kept with { Topics = [] });
        Assert.Equal(2, (await _subscriptions.TimesAsync(Cancel)).Count);
        Assert.True(await _subscriptions.RemoveAsync(-5, 7, Cancel));
        Assert.False(await _subscriptions.RemoveAsync(-5, 7, Cancel));
        Assert.NotNull(await _subscriptions.FindAsync(-5, null, Cancel));
    }

    [Fact]
    public async Task A_date_is_delivered_once_also_when_the_time_is_changed_or_the_reader_subscribes_again()
    {
        await _lease.TakeAsync(Cancel);
        await _subscriptions.SaveAsync(Some(1), Cancel);
        Assert.Single(await DueAsync(Some(1)));
        Assert.Equal(1, await DeliverAsync(1));
        Assert.Equal(0, await DeliverAsync(1));
        await SendAsync();

        var later = Some(1) with { Times = Some(1).Times with { Time = new TimeOnly(10, 0) } };
        await _subscriptions.SaveAsync(later, Cancel);
        Assert.Empty(await DueAsync(later));
        await _subscriptions.RemoveAsync(1, null, Cancel);
        await _subscriptions.SaveAsync(later, Cancel);
        Assert.Empty(await DueAsync(later));
        Assert.Equal(_time.GetUtcNow(), Assert.Single(await DueAsync(later, Today.AddDays(1))).WindowEnd);
    }

    [Fact]
    public async Task A_closed_or_paused_chat_or_one_that_subscribed_after_the_moment_is_not_due()
    {
        foreach (var chat in new[] { 1, 2, 3, 4 })
            await _subscriptions.SaveAsync(Some(chat), Cancel);
        await _subscriptions.SaveAsync(Some(5) with { CreatedAt = _time.GetUtcNow().AddMinutes(1) }, Cancel);
        await _chats.CloseAsync(2, ChatKind.Private, "blocked", Cancel);
        await _subscriptions.SaveAsync(Some(3) with { PausedBecause = "no rights" }, Cancel);

        Assert.Equal([1, 4], (await DueAsync(Some(1))).Select(due => due.Subscription.Chat));
        Assert.Equal((5, 2), await _subscriptions.CountAsync(Cancel));
        await _chats.OpenAsync(2, ChatKind.Private, Cancel);
        Assert.Equal(3, Assert.Single(await _subscriptions.ResumeAsync(3, Cancel)).Chat);
        Assert.Equal([2, 3, 4], (await DueAsync(Some(1), after: Some(1))).Select(due => due.Subscription.Chat));
    }

    [Fact]
    public async Task The_window_of_a_summary_that_a_wrong_clock_made_does_not_hide_news()
    {
        await _lease.TakeAsync(Cancel);
        await _subscriptions.SaveAsync(Some(1), Cancel);
        await DeliverAsync(1);
        await SendAsync();
        _time.Advance(TimeSpan.FromHours(25));
        await DeliverAsync(1, Today.AddDays(1));
        await SendAsync();

        var due = Assert.Single(await DueAsync(Some(1), Today.AddDays(2), at: _time.GetUtcNow().AddHours(-24)));
        Assert.Equal(_time.GetUtcNow().AddHours(-25), due.WindowEnd);
    }

    [Fact]
    public async Task Only_the_newest_summary_waits_for_a_reader_who_cannot_be_reached()
    {
        await _lease.TakeAsync(Cancel);
        await _subscriptions.SaveAsync(Some(1), Cancel);
        await DeliverAsync(1);
        // What it would have told is told by the next one.
        Assert.Null(Assert.Single(await DueAsync(Some(1), Today.AddDays(1))).WindowEnd);
        await DeliverAsync(1, Today.AddDays(1));

        Assert.Equal("digest:1:0:2026-11-29", Assert.Single(await _outbox.ClaimAsync(10, [], Cancel)).Key);
        await _deliveries.SettleAsync(Cancel);
        Assert.Equal([new DeliveryTrouble(Today, 1, 0, "a newer summary goes instead")], await _deliveries.TroublesAsync(5, Cancel));
        Assert.Equal([(Today.AddDays(1), 1, 0), (Today, 0, 1)], (await _deliveries.CountAsync(5, Cancel)).Select(day => (day.Date, (int)day.Queued, (int)day.Failed)));
    }

    [Fact]
    public async Task A_summary_that_is_too_late_is_not_sent_and_its_news_are_told_by_the_next_one()
    {
        await _lease.TakeAsync(Cancel);
        await _subscriptions.SaveAsync(Some(1), Cancel);
        await DeliverAsync(1, expires: _time.GetUtcNow().AddHours(1));
        _time.Advance(TimeSpan.FromHours(1));

        Assert.Empty(await _outbox.ClaimAsync(10, [], Cancel));
        Assert.Equal(1, await _deliveries.ExpireAsync(Cancel));
        await _deliveries.SettleAsync(Cancel);
        Assert.Equal([new DeliveryTrouble(Today, 1, 0, "too late for its day")], await _deliveries.TroublesAsync(5, Cancel));
        Assert.Null(Assert.Single(await DueAsync(Some(1), Today.AddDays(1))).WindowEnd);
    }

    [Fact]
    public async Task Who_unsubscribes_or_is_forgotten_gets_nothing_more()
    {
        await _lease.TakeAsync(Cancel);
        await _subscriptions.SaveAsync(Some(1), Cancel);
        await _subscriptions.SaveAsync(Some(2), Cancel);
        await DeliverAsync(1);
        await DeliverAsync(2);
        await _subscriptions.RemoveAsync(1, null, Cancel);
        await new UserData(_database).ForgetAsync("chat:2", 2, Cancel);

        // A summary that was being made meanwhile comes too late.
        Assert.Equal(0, await DeliverAsync(1, Today.AddDays(1)));
        Assert.Empty(await _outbox.ClaimAsync(10, [], Cancel));
        Assert.Equal((0, 0), await _subscriptions.CountAsync(Cancel));
    }

    [Fact]
    public async Task A_group_that_becomes_a_supergroup_stays_subscribed_and_gets_no_date_twice()
    {
        await _lease.TakeAsync(Cancel);
        await _subscriptions.SaveAsync(Some(-5), Cancel);
        await DeliverAsync(-5);
        await _chats.MigrateAsync(-5, -1005, Cancel);
        await _chats.MigrateAsync(-5, -1005, Cancel);

        Assert.Empty(await DueAsync(Some(-1005)));
        Assert.Equal(-1005, Assert.Single(await DueAsync(Some(-1005), Today.AddDays(1))).Subscription.Chat);
        Assert.Equal(-1005, Assert.Single(await _outbox.ClaimAsync(10, [], Cancel)).Chat);
    }

    [Fact]
    public async Task Without_the_lease_nothing_is_delivered()
    {
        Assert.Empty(await _deliveries.CountAsync(5, Cancel));
        Assert.Empty(await _deliveries.TroublesAsync(5, Cancel));
        Assert.Null(await _deliveries.AddAsync([Delivery(1, Today)], Cancel));
        Assert.Equal(0, (await _outbox.CountAsync(Cancel)).Pending);
    }

    private static Subscription Some(long chat, int? topic = null) => Subscription.Default(
        chat, topic, chat < 0 ? ChatKind.Group : ChatKind.Private, "Europe/Moscow", "ru", 1, new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero));

    private Task<IReadOnlyList<DueSubscription>> DueAsync(Subscription like, DateOnly? date = null, Subscription? after = null, DateTimeOffset? at = null) =>
        _subscriptions.DueAsync(like.Times, date ?? Today, at ?? _time.GetUtcNow(), after, 100, Cancel);

    private Task<int?> DeliverAsync(long chat, DateOnly? date = null, DateTimeOffset? expires = null) => _deliveries.AddAsync([Delivery(chat, date ?? Today, expires)], Cancel);

    private async Task SendAsync()
    {
        foreach (var row in await _outbox.ClaimAsync(10, [], Cancel))
            await _outbox.SentAsync(row.Sequence, 7, Cancel);
    }

    private Delivery Delivery(long chat, DateOnly date, DateTimeOffset? expires = null) =>
        new(chat, null, date, _time.GetUtcNow(), "abcdefg", new OutboxMessage(SezBot.State.Delivery.Key(chat, null, date), chat, "{}", Expires: expires));
}
