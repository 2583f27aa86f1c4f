using SezBot.Corpus;
using SezBot.LanguageModels.Embeddings;
using SezBot.State;

namespace SezBot.Ingestion;

/// <summary>
/// Gives a dense vector to every passage that lacks one of the configured model, a batch at a time. What is stored stays, however the run
/// ends; the next one adds the rest. Those of another model are searched until all of this one's are there.
/// </summary>
public sealed class VectorStage(EmbeddingModel model, EmbeddingProbe probe)
{
    private EmbeddingProbeResult? _probed;

    /// <summary>Without a model nothing happens. A model that fails costs its vectors and nothing else.</summary>
    /// <param name="doubting">Asks the model also where no vector is missing, whether those that are there can be its own.</param>
    /// <exception cref="StoreException">The store failed; what was added before is stored.</exception>
    public async Task<VectorOutcome> RunAsync(ICorpusWriter writer, IProgress<VectorProgress>? progress, CancellationToken cancel, bool doubting = false)
    {
        if (!model.IsConfigured)
            return VectorOutcome.NoModel;
        var (name, missing, added) = ((string?)null, 0, 0);
        try
        {
            name = model.Name;
            missing = await writer.CountWithoutVectorAsync(name, cancel);
            if ((missing > 0 || doubting) && !await IsTrustedAsync(cancel))
                return new VectorOutcome(name, 0, missing, IsBlind: true);
            if (_probed is { Dimension: var dimension } && await writer.ForgetOtherDimensionAsync(name, dimension, cancel))
                missing = await writer.CountWithoutVectorAsync(name, cancel);
            await foreach (var batch in writer.WithoutVectorAsync(name, cancel).Chunk(model.BatchSize).WithCancellation(cancel))
            {
                await AddAsync(writer, name, batch, cancel);
                added += batch.Length;
                progress?.Report(new VectorProgress(added, missing));
            }
            await writer.UseModelAsync(name, cancel);
            return new VectorOutcome(name, added, 0);
        }
        catch (EmbeddingException failure)
        {
            return new VectorOutcome(name, added, missing - added, failure.Fault, failure.Detail);
        }
    }

    private async Task<bool> IsTrustedAsync(CancellationToken cancel) => (_probed is { IsGood: true } good ? good : _probed = await probe.RunAsync(cancel)).IsGood;

    private async Task AddAsync(ICorpusWriter writer, string name, PassageToEmbed[] batch, CancellationToken cancel)
    {
        var vectors = await model.EmbedPassagesAsync(Array.ConvertAll(batch, passage => passage.Text), cancel);
        await writer.AddVectorsAsync(name, [.. batch.Zip(vectors, (passage, vector) => new PassageVector(passage.Passage, vector))], cancel);
        FailPoint.Reach("vectors-added");
    }
}
