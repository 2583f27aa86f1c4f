using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SezBot.Corpus;
using SezBot.Digests;
using SezBot.State;
using SezBot.Telegram.Rendering;
using SezBot.Telegram.Sending;
using SezBot.Telegram.Updates;

namespace SezBot.Telegram.Broadcasting;

/// <summary>Corrects summaries of the last week, in place, when a source that they cite is withdrawn or says something else.</summary>
public sealed class Corrector(
    SentSummaries sent, DigestMemory memory, DigestCorrection correction, BotIdentity identity, OutboxSignal signal, TimeProvider time, ILogger<Corrector> log) : BackgroundService
{
    private const int BatchSize = 500;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Corrected = TimeSpan.FromDays(7);

    /// <returns>How many messages are to be edited.</returns>
    /// <exception cref="StoreException">The bot's memory or the corpus is out of order.</exception>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var edited = 0;
        foreach (var id in await sent.SinceAsync(time.GetUtcNow() - Corrected, cancel))
        {
            if (await memory.FindAsync(id, cancel) is { } digest && await correction.CheckAsync(digest, cancel) is { } corrected)
                edited += await EditAsync(id, corrected, cancel);
        }
        return edited;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await RunAsync(stoppingToken) is > 0 and var edited)
                    log.LogInformation("{Count} summaries are corrected", edited);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // What was not corrected is looked at again.
                log.LogError(failure, "Summaries could not be corrected");
            }
            await Task.Delay(BetweenLooks, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<int> EditAsync(string id, CorrectedDigest corrected, CancellationToken cancel)
    {
        var message = DigestMessage.Of(corrected.Digest, new DigestStyle((await identity.GetAsync(cancel)).Username), corrected.Note);
        // Without stories nothing is kept; a name of its own keeps the message from being corrected twice.
        var name = corrected.Digest.Id.Length > 0 ? corrected.Digest.Id : $"{id}-none";
        var edited = 0;
        while (await sent.OfAsync(id, BatchSize, cancel) is { Count: > 0 } readers)
        {
            if (!await sent.CorrectAsync(name, [.. readers.Select(reader => (reader, Edit(reader, name, message with { Keyboard = DigestMessage.StoryButtons(corrected.Digest, reader.Chat) })))], cancel))
                return edited;
            signal.Ring();
            edited += readers.Count;
        }
        return edited;
    }

    private static OutboxMessage Edit(SentSummary reader, string corrected, TelegramMessage message)
    {
        var key = FormattableString.Invariant($"fix:{corrected}:{reader.Chat}:{reader.Topic}:{reader.Date:yyyy-MM-dd}");
        return new OutboxMessage(key, reader.Chat, new MessagePayload(message.Html, message.Keyboard, Target: reader.MessageId).Write(), key, OutboxPriority.Broadcast);
    }
}
