using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SezBot.Corpus;
using SezBot.Corpus.Qdrant;

namespace SezBot.Commands;

/// <summary>The Qdrant server: whether it answers, lets us in and is new enough, and what of the corpus it holds.</summary>
internal sealed class QdrantCheck(IServiceProvider services, Terminal terminal)
{
    /// <summary>False with a wrong configuration, too: the check of the configuration says what is wrong with it.</summary>
    public bool IsConfigured
    {
        get
        {
            try
            {
                return services.GetRequiredService<IOptions<QdrantOptions>>().Value.IsConfigured;
            }
            catch (OptionsValidationException)
            {
                return false;
            }
        }
    }

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancel)
    {
        var store = services.GetRequiredService<QdrantStore>();
        try
        {
            var version = await store.VersionAsync(cancel);
            var outdated = await store.PassagesToReindexAsync(cancel);
            return outdated > 0
                ? [new Finding(FindingState.Bad, "encoder", terminal.Phrase("EncoderOld", terminal.Count("Passages", outdated)))]
                : [new Finding(FindingState.Good, "encoder", terminal.Phrase("EncoderGood")), await ContentAsync(store, version, cancel)];
        }
        catch (StoreException fault)
        {
            return [new Finding(FindingState.Bad, "qdrant", FaultPhrases.Of(fault, terminal.Language))];
        }
    }

    private async Task<Finding> ContentAsync(QdrantStore store, Version version, CancellationToken cancel)
    {
        await using var snapshot = await store.SnapshotAsync(cancel);
        return new Finding(
            snapshot.ArticleCount == 0 ? FindingState.Warning : FindingState.Good,
            "qdrant",
            terminal.Phrase(
                "QdrantGood", store.Address, version, store.Collection, terminal.Count("Articles", snapshot.ArticleCount),
                terminal.Count("Passages", snapshot.PassageCount), snapshot.UndatedCount));
    }
}
