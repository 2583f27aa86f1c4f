using System.Numerics.Tensors;
using SezBot.Corpus;
using SezBot.Corpus.Embedded;
using SezBot.Corpus.Embedded.Dense;

namespace SezBot.Benchmarks.Dense;

/// <summary>All float32 vectors, by the library's SIMD dot product.</summary>
internal static class ExactScan
{
    public static IReadOnlyList<(IndexedPassage Passage, float Score)> Search(DenseIndex index, float[] query, int limit)
    {
        var best = new BestPassages(SearchFilter.None, limit, float.NegativeInfinity);
        foreach (var block in index.Blocks)
        {
            for (var row = 0; row < block.Passages.Length; row++)
                best.Offer(block.Passages[row], TensorPrimitives.Dot<float>(query, block.Matrix.AsSpan(row * query.Length, query.Length)));
        }
        return best.Found();
    }
}
