using SezBot.Corpus;
using SezBot.Corpus.Embedded;

namespace SezBot.State.Backups;

/// <summary>Everything that keeps others from writing a state folder: the writer's lock of the corpus and the file of the bot's lease.</summary>
internal sealed class StateLocks : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly WriterLock _corpus;
    private readonly HeldFile _bot;

    private StateLocks(WriterLock corpus, HeldFile bot) => (_corpus, _bot) = (corpus, bot);

    /// <exception cref="StoreException"><see cref="StoreFault.Locked"/>: an <c>ingest</c> runs.</exception>
    /// <exception cref="BackupException"><see cref="BackupFault.BotRuns"/></exception>
    public static async Task<StateLocks> TakeAsync(string folder, TimeSpan patience, TimeProvider time, CancellationToken cancel)
    {
        var started = time.GetTimestamp();
        var corpus = await WriterLock.TakeAsync(folder, patience, time, cancel);
        try
        {
            while (true)
            {
                if (HeldFile.TryHold(Path.Combine(folder, $"bot.db.{Lease.Bot}")) is { } bot)
                    return new StateLocks(corpus, bot);
                if (time.GetElapsedTime(started) >= patience)
                    throw new BackupException(BackupFault.BotRuns, folder);
                await Task.Delay(Pause, time, cancel);
            }
        }
        catch
        {
            corpus.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _bot.Dispose();
        _corpus.Dispose();
    }
}
