namespace SezBot.Corpus;

/// <summary>
/// Where articles and passages live. Any number of snapshots may be open, in any number of processes; one writer at a time
/// (of one source, where the store can tell them apart).
/// Both implementations pass the same contract tests.
/// </summary>
public interface IPassageStore : IAsyncDisposable
{
    /// <summary>
    /// A consistent view of the newest committed state. Everything read through it, from search to citation, belongs to
    /// that one state, whatever is written meanwhile. Dispose it soon: it holds the store's resources.
    /// </summary>
    Task<ICorpusSnapshot> SnapshotAsync(CancellationToken cancel);

    /// <summary>
    /// Becomes the one writer, here or when it first touches a source; waits up to 30 seconds for another.
    /// </summary>
    /// <exception cref="StoreException">The lock is still held (the message names the process), or the store is damaged.</exception>
    Task<ICorpusWriter> WriterAsync(CancellationToken cancel);

    /// <summary>How many passages were encoded otherwise than this program does; 0 when all is well.</summary>
    Task<int> PassagesToReindexAsync(CancellationToken cancel);

    /// <summary>Encodes every passage anew from the stored text, beside what is read meanwhile, then swaps; returns the number of passages.</summary>
    Task<int> ReindexAsync(IProgress<int>? progress, CancellationToken cancel);
}
