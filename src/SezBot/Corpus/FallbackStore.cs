using SezBot.Corpus.Embedded;
using SezBot.Corpus.Qdrant;

namespace SezBot.Corpus;

/// <summary>
/// Qdrant, and while it cannot be read, what the embedded store has of the corpus, maybe of long ago: <see cref="ICorpusSnapshot.IsFallback"/>
/// says so. Nothing is ever written to the embedded store.
/// </summary>
internal sealed class FallbackStore(QdrantStore store, EmbeddedStore embedded, TimeProvider time) : IPassageStore
{
    /// <summary>A server that did not answer is left alone for so long: the next question shall not wait for it again.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private long? _awaySince;

    public async Task<ICorpusSnapshot> SnapshotAsync(CancellationToken cancel)
    {
        if (_awaySince is { } at && time.GetElapsedTime(at) < Pause && await FromEmbeddedAsync(cancel) is { } meanwhile)
            return meanwhile;
        try
        {
            var snapshot = await store.SnapshotAsync(cancel);
            _awaySince = null;
            return snapshot;
        }
        catch (StoreException fault) when (IsAway(fault.Fault))
        {
            _awaySince = time.GetTimestamp();
            if (await FromEmbeddedAsync(cancel) is { } old)
                return old;
            throw;
        }
    }

    private static bool IsAway(StoreFault fault) => fault is
        StoreFault.Unreachable or StoreFault.Unauthorized or StoreFault.Busy or StoreFault.Missing or StoreFault.TooOld or StoreFault.Refused;

    // A file that is not there is not made.
    private async Task<ICorpusSnapshot?> FromEmbeddedAsync(CancellationToken cancel)
    {
        if (!File.Exists(embedded.Path))
            return null;
        try
        {
            var snapshot = await embedded.FallbackAsync(cancel);
            if (snapshot.ArticleCount > 0)
                return snapshot;
            await snapshot.DisposeAsync();
        }
        catch (StoreException)
        {
            // Qdrant's own fault is the one to mend.
        }
        return null;
    }

    public Task<ICorpusWriter> WriterAsync(CancellationToken cancel) => store.WriterAsync(cancel);

    public async Task<int> PassagesToReindexAsync(CancellationToken cancel)
    {
        try
        {
            return await store.PassagesToReindexAsync(cancel);
        }
        catch (StoreException fault) when (IsAway(fault.Fault) && File.Exists(embedded.Path))
        {
            return 0;
        }
    }

    public Task<int> ReindexAsync(IProgress<int>? progress, CancellationToken cancel) => store.ReindexAsync(progress, cancel);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask; // whoever made the two stores disposes of them
}
