using System.Numerics.Tensors;

namespace SezBot.LanguageModels.Embeddings;

/// <summary>
/// Whether the model tells like from unlike in both languages: a sentence has to be nearer to its paraphrase than to one about something
/// else. A wrong tokenizer, a model of another kind or a missing prefix shows here before it spoils a search.
/// </summary>
public sealed class EmbeddingProbe(EmbeddingModel model)
{
    private static readonly string[] Texts =
    [
        "В Туле открыли завод по выпуску станков.",
        "В Тульской области заработало станкостроительное предприятие.",
        "Сборная выиграла матч со счётом три — один.",
        "The port handled more grain this year than ever before.",
        "Grain shipments through the harbour reached a record this year.",
        "The museum opens an exhibition of medieval music books.",
    ];

    /// <exception cref="EmbeddingException">The model cannot be asked.</exception>
    public async Task<EmbeddingProbeResult> RunAsync(CancellationToken cancel)
    {
        var vectors = await model.EmbedPassagesAsync(Texts, cancel);
        return new EmbeddingProbeResult(model.Name, vectors[0].Length, TellsApart(vectors, 0), TellsApart(vectors, 3));
    }

    private static bool TellsApart(IReadOnlyList<float[]> vectors, int first)
    {
        var alike = TensorPrimitives.Dot<float>(vectors[first], vectors[first + 1]);
        return alike > TensorPrimitives.Dot<float>(vectors[first], vectors[first + 2]) && alike > TensorPrimitives.Dot<float>(vectors[first + 1], vectors[first + 2]);
    }
}
