using System.Numerics.Tensors;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace SezBot.LanguageModels.Embeddings.Onnx;

/// <summary>Takes the vectors of texts out of what a model gave: <c>[texts, dimension]</c>, or <c>[texts, tokens, dimension]</c> to be pooled.</summary>
internal static class TextVectors
{
    public static IReadOnlyList<float[]> Of(OrtValue output, TokenBatch batch, TokenPooling pooling)
    {
        var kind = output.GetTensorTypeAndShape();
        var isPooled = kind.Shape is [var texts, _] && texts == batch.Texts;
        if (kind.ElementDataType != TensorElementType.Float || !(isPooled || (kind.Shape is [var many, var width, _] && many == batch.Texts && width == batch.Width)))
            throw new EmbeddingException(EmbeddingFault.BadFolder, $"model.onnx gives {kind.ElementDataType} [{string.Join(", ", kind.Shape)}]");
        var dimension = (int)kind.Shape[^1];
        var values = output.GetTensorDataAsSpan<float>();
        var vectors = new float[batch.Texts][];
        for (var text = 0; text < vectors.Length; text++)
        {
            vectors[text] = isPooled
                ? values.Slice(text * dimension, dimension).ToArray()
                : Pool(values.Slice(text * batch.Width * dimension, batch.Width * dimension), Math.Max(1, batch.LengthOf(text)), dimension, pooling);
        }
        return vectors;
    }

    private static float[] Pool(ReadOnlySpan<float> tokens, int length, int dimension, TokenPooling pooling)
    {
        var pooled = tokens[..dimension].ToArray();
        if (pooling == TokenPooling.Cls)
            return pooled;
        for (var token = 1; token < length; token++)
            TensorPrimitives.Add(pooled, tokens.Slice(token * dimension, dimension), pooled);
        TensorPrimitives.Divide(pooled, length, pooled);
        return pooled;
    }
}
