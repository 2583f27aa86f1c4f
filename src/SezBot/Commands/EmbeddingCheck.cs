using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SezBot.Corpus;
using SezBot.Corpus.Embedded;
using SezBot.LanguageModels.Embeddings;

namespace SezBot.Commands;

/// <summary>The embedding model and its vectors in the store; whatever is wrong with them, lexical search goes on.</summary>
internal sealed class EmbeddingCheck(IServiceProvider services, EmbeddedStore store, Terminal terminal)
{
    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancel)
    {
        try
        {
            var model = services.GetRequiredService<EmbeddingModel>();
            return model.IsConfigured
                ? [await AskAsync(cancel), .. await VectorsAsync(model.Name, cancel)]
                : [new Finding(FindingState.Good, "embedding", terminal.Phrase("NoEmbedding"))];
        }
        catch (OptionsValidationException)
        {
            // The check of the configuration says what is wrong with it.
            return [];
        }
        catch (EmbeddingException failure)
        {
            return [new Finding(FindingState.Bad, "embedding", terminal.Phrase($"Embedding{failure.Fault}", failure.Detail))];
        }
    }

    private async Task<Finding> AskAsync(CancellationToken cancel) => await services.GetRequiredService<EmbeddingProbe>().RunAsync(cancel) switch
    {
        { IsGood: true } good => new Finding(FindingState.Good, "embedding", terminal.Phrase("EmbeddingGood", good.Model, good.Dimension)),
        var blind => new Finding(FindingState.Bad, "embedding", terminal.Phrase("EmbeddingBlind", blind.Model)),
    };

    private async Task<IReadOnlyList<Finding>> VectorsAsync(string model, CancellationToken cancel)
    {
        if (!File.Exists(store.Path))
            return [];
        try
        {
            await using var snapshot = await store.SnapshotAsync(cancel);
            var (count, passages) = (await snapshot.VectorCountAsync(cancel), snapshot.PassageCount);
            return
            [
                snapshot.VectorModel is { } other && other != model
                    ? new Finding(FindingState.Warning, "vectors", terminal.Phrase("VectorsOfOther", other))
                    : new Finding(
                        count < passages ? FindingState.Warning : FindingState.Good, "vectors",
                        terminal.Phrase(count < passages ? "VectorsPartly" : "VectorsGood", count, passages)),
            ];
        }
        catch (StoreException)
        {
            // The check of corpus.db says what is wrong with it.
            return [];
        }
    }
}
