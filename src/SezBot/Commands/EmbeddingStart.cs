using SezBot.Corpus;
using SezBot.LanguageModels.Embeddings;

namespace SezBot.Commands;

/// <summary>
/// Before the bot answers: opens the embedding model, probes it and loads the vectors, so that no question waits for that. What is wrong is
/// said, and lexical search goes on.
/// </summary>
internal sealed class EmbeddingStart(EmbeddingModel model, EmbeddingProbe probe, QueryEmbedder embedder, IPassageStore store, Terminal terminal)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public async Task RunAsync(CancellationToken cancel)
    {
        if (!model.IsConfigured)
            return;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            await UseAsync(await probe.RunAsync(patience.Token), cancel);
        }
        catch (EmbeddingException failure)
        {
            Say($"Embedding{failure.Fault}", failure.Detail);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            Say("EmbeddingUnreachable", $"{Patience.TotalSeconds:0} s");
        }
    }

    private async Task UseAsync(EmbeddingProbeResult result, CancellationToken cancel)
    {
        if (!result.IsGood)
        {
            embedder.Distrust();
            Say("EmbeddingBlind", result.Model);
            return;
        }
        await using var snapshot = await store.SnapshotAsync(cancel);
        if (EmbeddingCheck.Unlike(snapshot, result.Model, result.Dimension, terminal) is { } unlike)
            terminal.Note("DenseLeftOut", terminal.Phrase("CheckVectors"), unlike);
        await snapshot.SearchDenseAsync(new DenseVector(result.Model, new float[result.Dimension]), SearchFilter.None, 1, cancel);
    }

    private void Say(string why, string detail) => terminal.Note("DenseLeftOut", terminal.Phrase("CheckEmbedding"), terminal.Phrase(why, detail));
}
