using System.Numerics.Tensors;
using SezBot.Corpus.Embedded;
using SezBot.Corpus.Embedded.Dense;

namespace SezBot.Benchmarks.Dense;

/// <summary>Random vectors of length 1 by a seed.</summary>
internal static class UnitVectors
{
    public static IReadOnlyList<float[]> Of(int count, int dimension, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => Fill(new float[dimension], random))];
    }

    /// <summary>As the store has them: full blocks and a last one.</summary>
    public static DenseIndex Index(int count, int dimension)
    {
        var random = new Random(1);
        var blocks = new List<DenseBlock>();
        for (var first = 0; first < count; first += DenseBlock.MostRows)
        {
            var rows = Math.Min(DenseBlock.MostRows, count - first);
            var matrix = new float[rows * dimension];
            for (var row = 0; row < rows; row++)
                Fill(matrix.AsSpan(row * dimension, dimension), random);
            IndexedPassage[] passages = [.. Enumerable.Range(first, rows).Select(row => new IndexedPassage(row, row, new Guid(row, 0, 0, new byte[8]), IndexedPassage.Undated))];
            blocks.Add(DenseBlock.Of(matrix, passages, dimension));
        }
        return new DenseIndex("", dimension, 0, 0, blocks);
    }

    private static float[] Fill(float[] vector, Random random)
    {
        Fill(vector.AsSpan(), random);
        return vector;
    }

    private static void Fill(Span<float> vector, Random random)
    {
        for (var at = 0; at < vector.Length; at++)
            vector[at] = random.NextSingle() - 0.5f;
        TensorPrimitives.Divide(vector, TensorPrimitives.Norm<float>(vector), vector);
    }
}
