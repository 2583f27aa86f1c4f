using SezBot.Corpus;
using SezBot.State;
using SezBot.Telegram;

namespace SezBot.Web;

/// <summary>Whether a question would be answered now.</summary>
public sealed class ReadinessCheck(IPassageStore store, Inbox inbox, BotHealth health, TimeProvider time)
{
    // A poll takes 50 seconds when nobody writes.
    private static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(2);

    /// <returns>What stands in the way; null when nothing does.</returns>
    public async Task<string?> RunAsync(CancellationToken cancel)
    {
        try
        {
            await using var snapshot = await store.SnapshotAsync(cancel);
            await inbox.CountAsync(cancel);
        }
        catch (StoreException failure)
        {
            return failure.Message;
        }
        if (health.Trouble is { } trouble)
            return trouble;
        return health.LastPoll is { } poll && time.GetUtcNow() - poll > LongestSilence ? "Telegram has been silent for over two minutes." : null;
    }
}
