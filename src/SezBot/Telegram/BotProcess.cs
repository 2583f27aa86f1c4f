using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SezBot.Telegram.Sending;
using SezBot.Telegram.Updates;
using Telegram.Bot;

namespace SezBot.Telegram;

/// <summary>Starts and stops the parts of the bot in the right order: last to start is what brings work in, last to stop what sends it out.</summary>
public sealed class BotProcess(
    OutboxSender sender, UpdateWorkers workers, CommandMenus menus, UpdatePump pump, Housekeeping housekeeping, ITelegramBotClient bot,
    IOptions<TelegramOptions> options, ILogger<BotProcess> log)
{
    // With what the web server takes it stays below ten seconds in all.
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(8);

    private IHostedService[] Parts => [sender, housekeeping, menus, workers, pump];

    public async Task StartAsync(CancellationToken cancel)
    {
        await ChooseWayInAsync(cancel);
        foreach (var part in Parts)
            await part.StartAsync(cancel);
    }

    /// <summary>Returns when all parts have stopped, or their time is up; what was not done by then is in the inbox and the outbox.</summary>
    public async Task StopAsync()
    {
        using var patience = new CancellationTokenSource(StopPatience);
        foreach (var part in Parts.Reverse())
            await part.StopAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
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
