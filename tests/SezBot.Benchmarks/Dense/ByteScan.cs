using System.Numerics;
using System.Numerics.Tensors;
using SezBot.Corpus;
using SezBot.Corpus.Embedded;
using SezBot.Corpus.Embedded.Dense;

namespace SezBot.Benchmarks.Dense;

/// <summary>What the store does not do: vectors as 8-bit integers, each scaled by its largest value; a quarter of the memory, and only nearly the same order.</summary>
internal sealed class ByteScan
{
    private const float Largest = 127;

    private readonly IReadOnlyList<(sbyte[] Matrix, float[] Scales, IndexedPassage[] Passages)> _blocks;

    public ByteScan(DenseIndex index) => _blocks = [.. index.Blocks.Select(block =>
    {
        var scales = new float[block.Passages.Length];
        var matrix = new sbyte[block.Matrix.Length];
        for (var row = 0; row < scales.Length; row++)
            scales[row] = Quantize(block.Matrix.AsSpan(row * index.Dimension, index.Dimension), matrix.AsSpan(row * index.Dimension));
        return (matrix, scales, block.Passages);
    })];

    private static float Quantize(ReadOnlySpan<float> vector, Span<sbyte> bytes)
    {
        var scale = TensorPrimitives.MaxMagnitude(vector) is var most && most < 0 ? -most / Largest : most / Largest;
        for (var at = 0; at < vector.Length; at++)
            bytes[at] = (sbyte)MathF.Round(vector[at] / scale);
        return scale;
    }

    public IReadOnlyList<(IndexedPassage Passage, float Score)> Search(float[] query, int limit)
    {
        var bytes = new sbyte[query.Length];
        var scale = Quantize(query, bytes);
        var best = new NearestPassages(SearchFilter.None, limit);
        foreach (var (matrix, scales, passages) in _blocks)
        {
            for (var row = 0; row < passages.Length; row++)
                best.Offer(passages[row], scale * scales[row] * Dot(bytes, matrix.AsSpan(row * bytes.Length, bytes.Length)));
        }
        return best.Found();
    }

    private static int Dot(ReadOnlySpan<sbyte> one, ReadOnlySpan<sbyte> other)
    {
        var sum = Vector<int>.Zero;
        var at = 0;
        for (; at + Vector<sbyte>.Count <= one.Length; at += Vector<sbyte>.Count)
        {
            Vector.Widen(new Vector<sbyte>(one[at..]), out var oneLow, out var oneHigh);
            Vector.Widen(new Vector<sbyte>(other[at..]), out var otherLow, out var otherHigh);
            // Two products of at most 127 * 127 each fit into 16 bits.
            Vector.Widen(oneLow * otherLow + oneHigh * otherHigh, out var low, out var high);
            sum += low + high;
        }
        var rest = 0;
        for (; at < one.Length; at++)
            rest += one[at] * other[at];
        return Vector.Sum(sum) + rest;
    }
}
