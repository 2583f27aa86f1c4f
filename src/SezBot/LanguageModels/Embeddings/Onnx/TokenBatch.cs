using Microsoft.ML.OnnxRuntime;

namespace SezBot.LanguageModels.Embeddings.Onnx;

/// <summary>Texts as a rectangle of ids, the shorter ones filled up at their ends.</summary>
internal sealed class TokenBatch(IReadOnlyList<int>[] texts, int padding)
{
    public int Texts => texts.Length;

    public int Width { get; } = Math.Max(1, texts.Max(text => text.Count));

    /// <summary>How many ids of a text are its own.</summary>
    public int LengthOf(int text) => texts[text].Count;

    /// <param name="type">int64 or int32, as the model wants it.</param>
    /// <exception cref="EmbeddingException">The model wants something that the program does not know.</exception>
    public OrtValue Input(string name, Type type) => name switch
    {
        "input_ids" => Tensor(type, (text, at) => at < texts[text].Count ? texts[text][at] : padding),
        "attention_mask" => Tensor(type, (text, at) => at < texts[text].Count ? 1 : 0),
        "token_type_ids" => Tensor(type, (_, _) => 0),
        "position_ids" => Tensor(type, (_, at) => at),
        _ => throw new EmbeddingException(EmbeddingFault.BadFolder, $"model.onnx wants an input {name}"),
    };

    private OrtValue Tensor(Type type, Func<int, int, int> value)
    {
        var all = from text in Enumerable.Range(0, Texts) from at in Enumerable.Range(0, Width) select value(text, at);
        long[] shape = [Texts, Width];
        return type == typeof(int)
            ? OrtValue.CreateTensorValueFromMemory(all.ToArray(), shape)
            : OrtValue.CreateTensorValueFromMemory(all.Select(id => (long)id).ToArray(), shape);
    }
}
