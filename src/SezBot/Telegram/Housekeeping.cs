using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SezBot.Corpus;
using SezBot.State;

namespace SezBot.Telegram;

/// <summary>Deletes, once an hour, what need not be remembered any more, and gives the disk back what a rush has taken of it.</summary>
public sealed class Housekeeping(BotDatabase database, Inbox inbox, Outbox outbox, Deliveries deliveries, AnswerRetention answers, TimeProvider time, ILogger<Housekeeping> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await inbox.PruneAsync(stoppingToken);
                await deliveries.SettleAsync(stoppingToken);
                await deliveries.PruneAsync(stoppingToken);
                await outbox.PruneAsync(stoppingToken);
                await answers.KeepAsync(stoppingToken);
                FailPoint.Reach("checkpoint-begun");
                await database.ShrinkLogAsync(stoppingToken);
                FailPoint.Reach("checkpoint-done");
            }
            catch (StoreException busy)
            {
                log.LogWarning("Old entries could not be deleted: {Error}", busy.Message);
            }
            await Task.Delay(Interval, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
