using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using SezBot.Corpus;

namespace SezBot.Ingestion;

/// <summary>
/// The write path: files become articles, articles passages, passages vectors, and the store has them. Loading is
/// incremental; a file that fails neither stops the others nor removes what was stored from it.
/// </summary>
public sealed class IngestPipeline(IOptions<IngestOptions> options, TimeProvider time)
{
    /// <summary>Loads what the request names. The writer stays open; everything reported is durable.</summary>
    /// <exception cref="StoreException">The store failed; what was reported before is stored.</exception>
    public async Task<IngestSummary> RunAsync(
        ICorpusWriter writer, IngestRequest request, IProgress<IngestProgress>? progress, CancellationToken cancel)
    {
        var started = time.GetTimestamp();
        var listing = SourceFiles.List(request.Paths, request.SourceName);
        var stored = await StoredAsync(writer, listing, cancel);
        var batch = new CorpusBatch(writer, options.Value, listing.Files.Count + listing.Failures.Count, progress, Archives(listing, stored), time);
        foreach (var failure in listing.Failures)
            batch.Report(failure);
        await foreach (var file in PrepareAsync(listing.Files, stored, cancel))
            await batch.AddAsync(file, cancel);
        await batch.FlushAsync(cancel);
        var pruning = request.Prune ? await Pruning.RunAsync(writer, listing, request.Yes, cancel) : Pruning.None;
        return new IngestSummary(
            batch.Results, listing.Skipped, batch.Passages, batch.Bytes, pruning.Removed, pruning.Refused, batch.SampleRemoved, time.GetElapsedTime(started));
    }

    private static HashSet<string> Archives(SourceListing listing, Dictionary<(string Source, string Key), StoredArticle> stored) =>
        [.. listing.Files.Select(file => file.Source).Except(stored.Keys.Select(known => known.Source))];

    private static async Task<Dictionary<(string Source, string Key), StoredArticle>> StoredAsync(
        ICorpusWriter writer, SourceListing listing, CancellationToken cancel)
    {
        var stored = new Dictionary<(string, string), StoredArticle>();
        foreach (var source in listing.Files.Select(file => file.Source).Distinct(StringComparer.Ordinal))
        {
            foreach (var (key, article) in await writer.ArticlesOfAsync(source, cancel))
                stored[(source, key)] = article;
        }

        return stored;
    }

    /// <summary>Read, extract, clean, chunk, encode: a few files at a time, handed on in the order of the listing.</summary>
    private async IAsyncEnumerable<PreparedFile> PrepareAsync(
        IReadOnlyList<SourceFile> files, Dictionary<(string, string), StoredArticle> stored, [EnumeratorCancellation] CancellationToken cancel)
    {
        var preparation = new ArticlePreparation(options.Value.MaxFileBytes, time.GetUtcNow());
        var ahead = new Queue<Task<PreparedFile>>();
        try
        {
            foreach (var file in files)
            {
                var known = stored.GetValueOrDefault((file.Source, file.Key));
                ahead.Enqueue(Task.Run(() => preparation.PrepareAsync(file, known, cancel), cancel));
                if (ahead.Count > options.Value.Parallelism)
                    yield return await ahead.Dequeue();
            }

            while (ahead.TryDequeue(out var next))
                yield return await next;
        }
        finally
        {
            await ((Task)Task.WhenAll(ahead)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
