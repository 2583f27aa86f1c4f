using SezBot.Corpus;
using SezBot.Ingestion;

namespace SezBot.Commands;

/// <summary>Before a question: an outdated index is made anew, and an empty store gets the sample corpus. Both are said.</summary>
internal sealed class StorePreparation(IPassageStore store, IngestPipeline pipeline, VectorRun vectors, Terminal terminal)
{
    /// <summary>Making more passages anew takes so long that the user should choose the moment.</summary>
    private const int MostUnasked = 50_000;

    /// <returns>False when the store cannot be asked; why has been said.</returns>
    /// <param name="withSample">Load the sample corpus into an empty store.</param>
    public async Task<bool> PrepareAsync(CancellationToken cancel, bool withSample = true)
    {
        var outdated = await store.PassagesToReindexAsync(cancel);
        if (outdated >= MostUnasked)
        {
            terminal.Note("ReindexFirst", terminal.Count("Passages", outdated));
            return false;
        }
        if (outdated > 0)
        {
            terminal.Note("Reindexing", terminal.Count("Passages", outdated));
            await store.ReindexAsync(null, cancel);
        }
        if (withSample)
            await LoadSampleAsync(cancel);
        return true;
    }

    private async Task LoadSampleAsync(CancellationToken cancel)
    {
        await using (var snapshot = await store.SnapshotAsync(cancel))
        {
            if (snapshot.ArticleCount > 0)
                return;
        }
        await using var writer = await store.WriterAsync(cancel);
        // Another process may have filled the store while this one waited for its turn.
        if ((await writer.SourcesAsync(cancel)).Count > 0)
            return;
        var loaded = await pipeline.RunAsync(writer, new IngestRequest([ProgramFolders.SampleCorpus], Article.SampleSource), null, cancel);
        terminal.Note("SampleLoaded", terminal.Count("Articles", loaded.Added));
        vectors.Show(await vectors.RunAsync(writer, cancel));
    }
}
