using SezBot.Corpus;
using SezBot.Corpus.Embedded;

namespace SezBot.Commands;

/// <summary>The file <c>corpus.db</c>, or the server that holds the corpus instead. A missing file is not made.</summary>
internal sealed class CorpusCheck(EmbeddedStore store, QdrantCheck qdrant, Terminal terminal)
{
    public Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancel) => qdrant.IsConfigured ? qdrant.RunAsync(cancel) : FileAsync(cancel);

    private async Task<IReadOnlyList<Finding>> FileAsync(CancellationToken cancel)
    {
        if (!File.Exists(store.Path))
            return [new Finding(FindingState.Warning, "corpus", terminal.Phrase("CorpusEmpty"))];
        try
        {
            // An index of another version cannot be opened, so its content is counted after reindex.
            return await store.PassagesToReindexAsync(cancel) is var outdated and > 0
                ? [new Finding(FindingState.Bad, "encoder", terminal.Phrase("EncoderOld", terminal.Count("Passages", outdated))), Texts(cancel)]
                : [new Finding(FindingState.Good, "encoder", terminal.Phrase("EncoderGood")), Texts(cancel), await ContentAsync(cancel)];
        }
        catch (StoreException fault)
        {
            return [new Finding(FindingState.Bad, "corpus", FaultPhrases.Of(fault, terminal.Language))];
        }
    }

    private Finding Texts(CancellationToken cancel) => store.DamagedArticles(cancel) is { Count: > 0 } damaged
        ? new Finding(FindingState.Bad, "texts", terminal.Phrase("TextsDamaged", string.Join(", ", damaged)))
        : new Finding(FindingState.Good, "texts", terminal.Phrase("TextsGood"));

    private async Task<Finding> ContentAsync(CancellationToken cancel)
    {
        await using var snapshot = await store.SnapshotAsync(cancel);
        return snapshot.ArticleCount == 0
            ? new Finding(FindingState.Warning, "corpus", terminal.Phrase("CorpusEmpty"))
            : new Finding(
                FindingState.Good, "corpus",
                terminal.Phrase("CorpusGood", store.Path, terminal.Count("Articles", snapshot.ArticleCount), terminal.Count("Passages", snapshot.PassageCount), snapshot.UndatedCount));
    }
}
