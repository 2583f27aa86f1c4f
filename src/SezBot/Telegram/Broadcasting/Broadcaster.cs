using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SezBot.Corpus;
using SezBot.Digests.Scheduling;
using SezBot.State;
using SezBot.Telegram.Conversation;
using SezBot.Telegram.Sending;
using SezBot.Telegram.Subscribing;
using Telegram.Bot.Exceptions;

namespace SezBot.Telegram.Broadcasting;

/// <summary>
/// Looks again and again who is to get a summary now, and puts it into the outbox. It remembers nothing: what was delivered is in
/// <c>bot.db</c>, so that a restart, a clock that steps, or a second look change nothing.
/// </summary>
public sealed class Broadcaster(
    Subscriptions subscriptions, Deliveries deliveries, SummaryMessages summaries, OutboxSignal signal, TimeProvider time, ILogger<Broadcaster> log) : BackgroundService
{
    /// <summary>Subscribers served in one transaction: it takes some 20 ms, which an answer may have to wait.</summary>
    public const int BatchSize = 200;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _looking = new(1, 1);

    public override void Dispose()
    {
        _looking.Dispose();
        base.Dispose();
    }

    /// <summary>Serves all who are to be served at this moment.</summary>
    /// <returns>How many were served.</returns>
    /// <exception cref="StoreException">The bot's memory or the corpus is out of order; what was served stays served.</exception>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        await _looking.WaitAsync(cancel);
        try
        {
            return await LookAsync(time.GetUtcNow(), cancel);
        }
        finally
        {
            _looking.Release();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await RunAsync(stoppingToken) is > 0 and var served)
                    log.LogInformation("Summaries for {Count} subscribers are in the outbox", served);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // Whoever was not served is looked for again.
                log.LogError(failure, "Summaries could not be made");
            }
            await Task.Delay(BetweenLooks, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<int> LookAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var served = 0;
        await deliveries.ExpireAsync(cancel);
        await deliveries.SettleAsync(cancel);
        if (await subscriptions.PauseClosedChannelsAsync(one => PauseNotice(one, now), cancel) > 0)
            signal.Ring();
        foreach (var times in await subscriptions.TimesAsync(cancel))
            served += await ServeAsync(times, now, cancel);
        return served;
    }

    private async Task<int> ServeAsync(SubscriptionTimes times, DateTimeOffset now, CancellationToken cancel)
    {
        var served = 0;
        try
        {
            var schedule = new DailySchedule(times);
            foreach (var slot in schedule.Due(now))
                served += await ServeAsync(times, schedule, slot, schedule.TooLate(slot, now), cancel);
        }
        catch (Exception unknown) when (unknown is TimeZoneNotFoundException or InvalidTimeZoneException)
        {
            // A memory that was brought from a machine with other zones; the others are served all the same.
            log.LogError("The time zone {Zone} of some subscribers is not known on this machine: {Error}", times.Zone, unknown.Message);
        }
        return served;
    }

    private async Task<int> ServeAsync(SubscriptionTimes times, DailySchedule schedule, DueSlot slot, DateTimeOffset tooLate, CancellationToken cancel)
    {
        var served = 0;
        for (Subscription? last = null; ;)
        {
            var due = await subscriptions.DueAsync(times, slot.Date, slot.At, last, BatchSize, cancel);
            if (due.Count == 0)
                return served;
            last = due[^1].Subscription;
            FailPoint.Reach("summaries-due");
            var made = await MakeAsync(due, schedule, slot, tooLate, cancel);
            FailPoint.Reach("summaries-made");
            if (await deliveries.AddAsync(made, cancel) is not { } added)
                return served;
            FailPoint.Reach("summaries-queued");
            signal.Ring();
            served += added;
        }
    }

    private static OutboxMessage PauseNotice(Subscription lost, DateTimeOffset now)
    {
        var text = SubscriptionPhrases.Get("ChannelPaused", lost.Language, lost.Title);
        var payload = new MessagePayload(PlainMessage.Of(text).Html, []);
        return new OutboxMessage(FormattableString.Invariant($"paused:{lost.Chat}:{now.ToUnixTimeSeconds()}"), lost.SubscribedBy, payload.Write());
    }

    private async Task<IReadOnlyList<Delivery>> MakeAsync(IReadOnlyList<DueSubscription> due, DailySchedule schedule, DueSlot slot, DateTimeOffset tooLate, CancellationToken cancel)
    {
        var made = new List<Delivery>();
        foreach (var (subscription, windowEnd) in due)
        {
            try
            {
                if (await summaries.ForAsync(subscription, slot, NewsWindow.Of(schedule, slot, windowEnd), tooLate, cancel) is { } delivery)
                    made.Add(delivery);
            }
            catch (Exception failure) when (failure is not (OperationCanceledException or StoreException or RequestException))
            {
                // A summary that cannot be made is no reason to withhold the others.
                log.LogError(failure, "The summary for chat {Chat} could not be made", subscription.Chat);
            }
        }
        return made;
    }
}
