using Microsoft.Extensions.AI;
using Microsoft.ML.OnnxRuntime;

namespace SezBot.LanguageModels.Embeddings.Onnx;

/// <summary>A local model: <c>input_ids</c>, <c>attention_mask</c> and where it wants them <c>token_type_ids</c> in, vectors of tokens or of the text out.</summary>
internal sealed class OnnxEmbeddingGenerator(InferenceSession session, IModelTokenizer tokenizer, TokenPooling pooling, int maxTokens)
    : IEmbeddingGenerator<string, Embedding<float>>
{
    // Texts of about one length go together: short ones would be filled up to the longest, and the model computes the filling too.
    private const int AtOnce = 8;

    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var vectors = await Task.Run(() => Embed([.. values.Select(text => tokenizer.Encode(text, maxTokens))], cancellationToken), cancellationToken);
        return [.. vectors.Select(vector => new Embedding<float>(vector))];
    }

    private float[][] Embed(IReadOnlyList<int>[] texts, CancellationToken cancel)
    {
        var vectors = new float[texts.Length][];
        foreach (var group in Enumerable.Range(0, texts.Length).OrderBy(at => texts[at].Count).Chunk(AtOnce))
        {
            var batch = new TokenBatch(Array.ConvertAll(group, at => texts[at]), tokenizer.Padding);
            foreach (var (at, vector) in group.Zip(Run(batch, cancel)))
                vectors[at] = vector;
        }
        return vectors;
    }

    private IReadOnlyList<float[]> Run(TokenBatch batch, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        using var run = new RunOptions();
        using var stop = cancel.Register(() => run.Terminate = true);
        var inputs = session.InputMetadata.ToDictionary(input => input.Key, input => batch.Input(input.Key, input.Value.ElementType));
        try
        {
            using var outputs = session.Run(run, inputs, [Output()]);
            return TextVectors.Of(outputs[0], batch, pooling);
        }
        catch (OnnxRuntimeException) when (cancel.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancel);
        }
        finally
        {
            foreach (var input in inputs.Values)
                input.Dispose();
        }
    }

    // Exports that pool by themselves call it so; otherwise the first output holds the tokens' vectors.
    private string Output() => session.OutputMetadata.ContainsKey("sentence_embedding") ? "sentence_embedding" : session.OutputNames[0];

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose() => session.Dispose();
}
