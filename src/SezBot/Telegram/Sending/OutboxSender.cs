using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SezBot.State;

namespace SezBot.Telegram.Sending;

/// <summary>
/// Sends what is in the outbox: each slot one message at a time, one message of a chat at a time, within the rates. Everything it must not
/// forget (what is being sent, who has to wait until when) is in <c>bot.db</c>.
/// </summary>
public sealed class OutboxSender(
    Outbox outbox, SendAttempt attempt, OutboxSignal signal, IOptions<TelegramOptions> options, TimeProvider time, ILogger<OutboxSender> log) : BackgroundService
{
    // Rows of other processes and pauses that ended are seen this late at most.
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);

    private readonly SendPacing _pacing = new(options.Value, time.GetUtcNow());
    private readonly Dictionary<Task<SendPause?>, long> _running = [];

    /// <exception cref="Corpus.StoreException">The outbox cannot be used.</exception>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await RecoverAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await StepAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception failure)
            {
                // The outbox is on the disk; going on means looking at it again.
                log.LogError(failure, "The outbox could not be worked on");
                await Task.Delay(AfterFailure, time, CancellationToken.None);
            }
        }
        await DrainAsync();
    }

    private async Task RecoverAsync(CancellationToken cancel)
    {
        if (await outbox.RecoverAsync(cancel) is > 0 and var doubtful)
            log.LogWarning("{Count} messages were being sent when the program ended; they are sent again and may arrive twice", doubtful);
        FailPoint.Reach("outbox-recovered");
        foreach (var (chat, until) in await outbox.PausesAsync(cancel))
            _pacing.Pause(chat, until);
    }

    private async Task StepAsync(CancellationToken cancel)
    {
        await CollectAsync();
        var now = time.GetUtcNow();
        var free = Math.Min(options.Value.Senders - _running.Count, _pacing.Available(now));
        if (free > 0)
        {
            // Nor do broadcasts take the last slot.
            var broadcasts = Math.Min(_pacing.AvailableToBroadcasts(now), Math.Max(options.Value.Senders - 1, 1) - _running.Count);
            var rows = await outbox.ClaimAsync(free, [.. _pacing.Waiting(now), .. _running.Values], cancel, broadcasts);
            if (rows.Count > 0)
                FailPoint.Reach("messages-claimed");
            foreach (var row in rows)
            {
                _pacing.Take(row.Chat, now);
                // Once claimed it is sent, also when the program is told to stop: the drain waits for it.
                _running.Add(RunAsync(row), row.Chat);
            }
            // A chat with many messages hides those of others behind it until its first is on the way.
            if (rows.Count > 0)
                return;
        }
        await signal.WaitAsync(Rest(now), time, cancel);
    }

    private async Task<SendPause?> RunAsync(OutboxRow row)
    {
        await Task.Yield();
        try
        {
            return await attempt.RunAsync(row);
        }
        finally
        {
            signal.Ring();
        }
    }

    private TimeSpan Rest(DateTimeOffset now)
    {
        var rest = LongestRest;
        if (_pacing.WaitForAll(now) is var all && all > TimeSpan.Zero && all < rest)
            rest = all;
        if (_pacing.WaitForBroadcasts(now) is var some && some > TimeSpan.Zero && some < rest)
            rest = some;
        if (_pacing.NextChange(now) is { } change && change > TimeSpan.Zero && change < rest)
            rest = change;
        return rest;
    }

    private async Task CollectAsync()
    {
        foreach (var done in _running.Keys.Where(task => task.IsCompleted).ToList())
        {
            _running.Remove(done);
            if (await done is { } pause)
                _pacing.Pause(pause.Chat, pause.Until);
        }
    }

    private async Task DrainAsync()
    {
        foreach (var task in _running.Keys)
            await Task.WhenAny(task);
    }
}
