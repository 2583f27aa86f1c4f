using System.Text.Json;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SezBot.Corpus;
using SezBot.State;
using SezBot.Telegram.Sending;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace SezBot.Telegram.Updates;

/// <summary>
/// Takes updates from their lanes and has them worked on, so many at a time. An update that fails is tried again; one that fails too
/// often, or ended the program that often, is set aside and its sender gets one apology.
/// </summary>
public sealed class UpdateWorkers(
    Lanes lanes, Inbox inbox, UpdateReceiver receiver, TelegramPipeline pipeline, OutboxSignal signal, BotHealth health,
    IOptions<TelegramOptions> options, TimeProvider time, ILogger<UpdateWorkers> log) : BackgroundService
{
    private static readonly TimeSpan WatchInterval = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan BeforeNextTry = TimeSpan.FromMilliseconds(300);

    // What is being worked on when the program is told to stop may end; the whole stop takes ten seconds at most.
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(6);

    // The last try of an update that ended the program before is made while nothing else runs, so that it takes no other with it.
    private readonly AsyncGate _gate = new();

    public override void Dispose()
    {
        _gate.Dispose();
        base.Dispose();
    }

    /// <summary>Returns when what was not done before is on its lanes: new updates stand behind it.</summary>
    /// <exception cref="StoreException">The inbox cannot be used.</exception>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await receiver.RecoverAsync(cancellationToken);
        FailPoint.Reach("inbox-recovered");
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var hardStop = new CancellationTokenSource();
        await using var afterPatience = stoppingToken.Register(() => hardStop.CancelAfter(StopPatience));
        await Task.WhenAll([WatchAsync(stoppingToken), .. Enumerable.Range(0, options.Value.ParallelChats + pipeline.Writing.AtOnce).Select(_ => WorkAsync(stoppingToken, hardStop.Token))]);
    }

    // Updates that «inbox replay» put back come from another process.
    private async Task WatchAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await Task.Delay(WatchInterval, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                await receiver.RecoverAsync(stop);
            }
            catch (Exception failure) when (failure is StoreException or OperationCanceledException)
            {
                log.LogDebug("The inbox could not be looked at: {Error}", failure.Message);
            }
        }
    }

    private async Task WorkAsync(CancellationToken stop, CancellationToken hardStop)
    {
        await Task.Yield();
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await NextAsync(await lanes.TakeAsync(stop), hardStop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task NextAsync(InboxEntry entry, CancellationToken cancel)
    {
        using var turn = await _gate.EnterAsync(alone: entry.EndedProgram && entry.Attempts >= options.Value.Tries - 1, cancel);
        FailPoint.Reach("update-taken");
        try
        {
            if (entry.Attempts >= options.Value.Tries)
                await SetAsideAsync(entry, null, "it ended the program each time");
            else if (await inbox.BeginAsync(entry.Sequence, cancel) is { } json)
                await HandleAsync(entry, JsonSerializer.Deserialize<Update>(json, JsonBotAPI.Options)!, cancel);
            lanes.Done(entry);
            health.UpdateDone();
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            await inbox.PutBackAsync(entry.Sequence, CancellationToken.None);
            throw;
        }
        catch (Exception failure)
        {
            // One update's failure is its own; the lane goes on with the next try of it.
            await FailAsync(entry, failure, cancel);
        }
    }

    private async Task HandleAsync(InboxEntry entry, Update update, CancellationToken cancel)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(TimeSpan.FromSeconds(options.Value.Deadline) + pipeline.Writing.Longest);
        FailPoint.Reach("update-begun");
        var replies = await pipeline.HandleAsync(update, deadline.Token);
        FailPoint.Reach("update-handled");
        await inbox.FinishAsync(entry.Sequence, replies, CancellationToken.None);
        FailPoint.Reach("update-done");
        if (replies.Count > 0)
            signal.Ring();
    }

    private async Task FailAsync(InboxEntry entry, Exception failure, CancellationToken cancel)
    {
        var attempts = entry.Attempts + 1;
        health.UpdateFailed();
        log.LogError(failure, "Update {Sequence} failed, try {Attempt}", entry.Sequence, attempts);
        if (failure is not StoreException && attempts >= options.Value.Tries && await IsSetAsideAsync(entry, failure))
        {
            lanes.Done(entry);
            return;
        }
        await Task.Delay(BeforeNextTry * attempts, time, cancel);
        // A memory that cannot be written is no fault of the update: it waits as long as it takes.
        lanes.Again(entry with { Attempts = failure is StoreException ? entry.Attempts : Math.Min(attempts, options.Value.Tries - 1) });
    }

    private async Task<bool> IsSetAsideAsync(InboxEntry entry, Exception failure)
    {
        try
        {
            await SetAsideAsync(entry, failure, failure.Message);
            return true;
        }
        catch (StoreException busy)
        {
            log.LogError("Update {Sequence} could not be set aside: {Error}", entry.Sequence, busy.Message);
            return false;
        }
    }

    private async Task SetAsideAsync(InboxEntry entry, Exception? failure, string reason)
    {
        log.LogError(failure, "Update {Sequence} is set aside: {Reason}; sezbot inbox replay tries it again", entry.Sequence, reason);
        health.UpdateSetAside();
        await inbox.SetAsideAsync(entry.Sequence, reason, TelegramPipeline.Apologise(entry.Sequence, entry.Lane), CancellationToken.None);
        signal.Ring();
    }
}
