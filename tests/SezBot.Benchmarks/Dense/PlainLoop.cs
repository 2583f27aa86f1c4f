using SezBot.Corpus;
using SezBot.Corpus.Embedded;
using SezBot.Corpus.Embedded.Dense;

namespace SezBot.Benchmarks.Dense;

/// <summary>The search as one would write it first: a loop over the products.</summary>
internal static class PlainLoop
{
    public static IReadOnlyList<(IndexedPassage Passage, float Score)> Search(DenseIndex index, float[] query, int limit)
    {
        var best = new BestPassages(SearchFilter.None, limit, float.NegativeInfinity);
        foreach (var block in index.Blocks)
        {
            for (var row = 0; row < block.Passages.Length; row++)
            {
                var score = 0f;
                for (var at = 0; at < query.Length; at++)
                    score += query[at] * block.Matrix[row * query.Length + at];
                best.Offer(block.Passages[row], score);
            }
        }
        return best.Found();
    }
}
