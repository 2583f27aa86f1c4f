using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SezBot.State;
using SezBot.Telegram.Broadcasting;
using SezBot.Telegram.Sending;
using SezBot.Telegram.Updates;
using Telegram.Bot;

namespace SezBot.Telegram;

/// <summary>
/// Starts and stops the parts of the bot in the right order: last to start is what brings work in, last to stop what sends it out. They run
/// only while this process holds the lease: one that was started beside another by mistake waits until that one ends.
/// </summary>
public sealed class BotProcess(
    OutboxSender sender, Broadcaster broadcaster, Corrector corrector, UpdateWorkers workers, CommandMenus menus, UpdatePump pump, Housekeeping housekeeping, Lease lease, ITelegramBotClient bot,
    IOptions<TelegramOptions> options, TimeProvider time, ILogger<BotProcess> log) : IDisposable
{
    // With what the web server takes it stays below ten seconds in all.
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(8);

    // Who has lost the lease has stopped within five seconds, this one and the next included.
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LostPatience = TimeSpan.FromSeconds(3);

    private readonly CancellationTokenSource _stop = new();
    private Task _watch = Task.CompletedTask;
    private bool _runs;

    private IHostedService[] Parts => [sender, housekeeping, menus, broadcaster, corrector, workers, pump];

    /// <summary>Returns when the bot runs, or when another process is the bot and this one stands by.</summary>
    public async Task StartAsync(CancellationToken cancel)
    {
        if (await lease.TakeAsync(cancel))
            await StartPartsAsync(cancel);
        else
            log.LogWarning("Another process runs this bot; this one waits until that one ends");
        _watch = WatchAsync(_stop.Token);
    }

    /// <summary>Returns when all parts have stopped, or their time is up; what was not done by then is in the inbox and the outbox.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _watch;
        if (_runs)
            await StopPartsAsync(StopPatience);
        lease.Dispose();
    }

    public void Dispose() => _stop.Dispose();

    private async Task WatchAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await Task.Delay(Renewal, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                await LookAsync(stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // A busy file is no loss: nobody else can take the lease meanwhile.
                log.LogWarning("The lease could not be looked at: {Error}", failure.Message);
            }
        }
    }

    private async Task LookAsync(CancellationToken stop)
    {
        if (_runs && !await lease.RenewAsync(stop))
        {
            log.LogError("Another process has become the bot; this one stops");
            await StopPartsAsync(LostPatience);
        }
        else if (!_runs && await lease.TakeAsync(stop))
        {
            log.LogWarning("This process is the bot now");
            await StartPartsAsync(stop);
        }
    }

    private async Task StartPartsAsync(CancellationToken cancel)
    {
        _runs = true;
        await ChooseWayInAsync(cancel);
        try
        {
            // Whoever starts them gives up waiting, not they working: they are stopped one after the other.
            foreach (var part in Parts)
                await part.StartAsync(CancellationToken.None);
        }
        catch
        {
            // Half a bot that holds the lease would keep every whole one from working.
            await StopPartsAsync(LostPatience);
            throw;
        }
    }

    private async Task StopPartsAsync(TimeSpan patience)
    {
        _runs = false;
        using var enough = new CancellationTokenSource(patience);
        foreach (var part in Parts.Reverse())
            await part.StopAsync(enough.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    // Polling and a webhook exclude each other; what waits at Telegram is kept in both directions.
    private async Task ChooseWayInAsync(CancellationToken cancel)
    {
        try
        {
            if (options.Value.Webhook is { Url: { Length: > 0 } url, Secret: var secret })
                await bot.SetWebhook(url, allowedUpdates: UpdateReceiver.Kinds, secretToken: secret, cancellationToken: cancel);
            else
                await bot.DeleteWebhook(cancellationToken: cancel);
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            // Telegram is out of reach, or the token is wrong: polling says which, and goes on trying.
            log.LogWarning("Telegram could not be told how updates are fetched: {Error}", failure.Message);
        }
    }
}
