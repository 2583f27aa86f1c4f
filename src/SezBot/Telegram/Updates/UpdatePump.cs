using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SezBot.State;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace SezBot.Telegram.Updates;

/// <summary>
/// Asks Telegram for updates. Asking with a higher offset makes Telegram forget the ones below, so that is done only when they are in the inbox.
/// </summary>
public sealed class UpdatePump(
    ITelegramBotClient bot, UpdateReceiver receiver, BotHealth health, IOptions<TelegramOptions> options, TimeProvider time, ILogger<UpdatePump> log) : BackgroundService
{
    private const int PageSize = 100;
    private static readonly TimeSpan WhileFull = TimeSpan.FromMilliseconds(200);

    // The library polls on without a pause after an error: 928 times a second were measured.
    private static readonly TimeSpan[] BackOff = [.. new[] { 1, 2, 5, 15, 30 }.Select(seconds => TimeSpan.FromSeconds(seconds))];

    private int? _offset;
    private int _failures;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Webhook.Url is { Length: > 0 })
            return;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await PollAsync(stoppingToken);
                _failures = 0;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // Nothing was confirmed, so nothing is lost; a time-out of the call is a failure like any other.
                await RestAsync(failure, stoppingToken);
            }
        }
    }

    private async Task PollAsync(CancellationToken cancel)
    {
        if (receiver.IsFull)
        {
            await Task.Delay(WhileFull, time, cancel);
            return;
        }
        FailPoint.Reach("before-confirm");
        var updates = await bot.GetUpdates(_offset, PageSize, options.Value.PollSeconds, UpdateReceiver.Kinds, cancel);
        health.Polled();
        if (updates.Length == 0)
            return;
        FailPoint.Reach("updates-read");
        await receiver.ReceiveAsync(updates, cancel);
        FailPoint.Reach("inbox-committed");
        _offset = updates[^1].Id + 1;
    }

    private async Task RestAsync(Exception failure, CancellationToken cancel)
    {
        var trouble = Explain(failure);
        health.PollFailed(trouble);
        log.LogError("{Trouble}", trouble);
        var rest = BackOff[Math.Min(_failures++, BackOff.Length - 1)];
        var jitter = rest * (Random.Shared.Next(0, 250) / 1000.0);
        await Task.Delay(rest + jitter, time, cancel).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private static string Explain(Exception failure) => failure switch
    {
        ApiRequestException { ErrorCode: 401 or 404 } => "Telegram does not know the bot token. Take the current one from @BotFather and set Telegram:Token.",
        ApiRequestException { ErrorCode: 409 } api when api.Message.Contains("webhook", StringComparison.OrdinalIgnoreCase) =>
            "A webhook is set for this bot, so it cannot be polled. Set Telegram:Webhook:Url, or delete the webhook.",
        ApiRequestException { ErrorCode: 409 } => "Another program polls with the same token. Stop it, or give this one a token of its own.",
        RequestException request => $"Telegram could not be reached: {request.Message}. Check the network, Telegram:Proxy and Telegram:ApiAddress.",
        _ => $"Polling failed: {failure.GetType().Name}: {failure.Message}",
    };
}
