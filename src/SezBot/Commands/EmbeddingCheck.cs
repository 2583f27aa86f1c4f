using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SezBot.Corpus;
using SezBot.Corpus.Embedded;
using SezBot.LanguageModels.Embeddings;

namespace SezBot.Commands;

/// <summary>The embedding model and its vectors in the store; whatever is wrong with them, lexical search goes on.</summary>
internal sealed class EmbeddingCheck(IServiceProvider services, Terminal terminal)
{
    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancel)
    {
        try
        {
            var model = services.GetRequiredService<EmbeddingModel>();
            return model.IsConfigured
                ? await AskAsync(model.Name, cancel)
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

    private async Task<IReadOnlyList<Finding>> AskAsync(string model, CancellationToken cancel)
    {
        var probed = await services.GetRequiredService<EmbeddingProbe>().RunAsync(cancel);
        return
        [
            probed.IsGood
                ? new Finding(FindingState.Good, "embedding", terminal.Phrase("EmbeddingGood", probed.Model, probed.Dimension))
                : new Finding(FindingState.Bad, "embedding", terminal.Phrase("EmbeddingBlind", probed.Model)),
            .. await VectorsAsync(model, probed.Dimension, cancel),
        ];
    }

    private async Task<IReadOnlyList<Finding>> VectorsAsync(string model, int dimension, CancellationToken cancel)
    {
        var store = services.GetRequiredService<IPassageStore>();
        if (store is EmbeddedStore { Path: var file } && !File.Exists(file))
            return [];
        try
        {
            await using var snapshot = await store.SnapshotAsync(cancel);
            if (Unlike(snapshot, model, dimension, terminal) is { } unlike)
                return [new Finding(FindingState.Warning, "vectors", unlike)];
            var (count, passages) = (await snapshot.VectorCountAsync(cancel), snapshot.PassageCount);
            var (state, phrase) = count < passages ? (FindingState.Warning, "VectorsPartly") : (FindingState.Good, "VectorsGood");
            return [new Finding(state, "vectors", terminal.Phrase(phrase, count, passages))];
        }
        catch (StoreException)
        {
            // The check of the corpus says what is wrong with it.
            return [];
        }
    }

    /// <summary>Why the stored vectors cannot be the model's; null where they can.</summary>
    public static string? Unlike(ICorpusSnapshot snapshot, string model, int dimension, Terminal terminal) => snapshot.VectorModel switch
    {
        null => null,
        var other when other != model => terminal.Phrase("VectorsOfOther", other),
        _ when snapshot.VectorDimension != dimension => terminal.Phrase("VectorsOfOtherDimension", snapshot.VectorDimension, dimension),
        _ => null,
    };
}
