namespace SezBot.Corpus.Embedded.Dense;

/// <summary>
/// One immutable state of the vectors in memory, equal to the state of the file at <see cref="Sequence"/>: 5 bytes a dimension and 48 more a
/// passage. A search looks at every vector in 8-bit integers, and at those in float32 that may be among the best.
/// </summary>
/// <param name="Generation">See <see cref="DenseTables.ReadGeneration"/>.</param>
/// <param name="LastRow">The last row of the table of vectors that is in it.</param>
internal sealed record DenseIndex(string Generation, int Dimension, long Sequence, long LastRow, IReadOnlyList<DenseBlock> Blocks)
{
    // A merge when a block is less than twice as large as the ones after it keeps their number low: logarithmic until they are full.
    private const int GrowthFactor = 2;

    public int Count { get; } = Blocks.Sum(block => block.Live);

    /// <summary>The next state: the vectors of <paramref name="changed"/> articles are gone, those of <paramref name="added"/> are there.</summary>
    public DenseIndex Apply(long sequence, long lastRow, IReadOnlySet<long> changed, IEnumerable<DenseBlock> added)
    {
        var blocks = Blocks.Select(block => block.Without(changed)).Concat(added).Where(block => block.Live > 0).ToList();
        return new DenseIndex(Generation, Dimension, sequence, lastRow, Compact(blocks));
    }

    private List<DenseBlock> Compact(List<DenseBlock> blocks)
    {
        for (var at = blocks.Count - 1; at >= 0; at--)
        {
            while (at + 1 < blocks.Count && BelongTogether(blocks[at].Live, blocks[at + 1].Live))
            {
                blocks[at] = DenseBlock.Merge(blocks[at..(at + 2)], Dimension);
                blocks.RemoveAt(at + 1);
            }
            if (blocks[at].Live < blocks[at].Passages.Length / 2)
                blocks[at] = DenseBlock.Merge([blocks[at]], Dimension);
        }
        return blocks;
    }

    private static bool BelongTogether(int first, int second) => first < GrowthFactor * second && first + second <= DenseBlock.MostRows;

    /// <summary>Every passage whose score may belong to the best <paramref name="limit"/>, ties with the last one included, unordered.</summary>
    public IReadOnlyList<(IndexedPassage Passage, float Score)> Search(float[] query, SearchFilter filter, int limit, CancellationToken cancel)
    {
        if (limit <= 0 || query.Length != Dimension)
            return [];
        var best = new BestPassages(filter, limit, float.NegativeInfinity);
        var coarse = new CoarseVectors(query, Dimension);
        foreach (var block in Blocks)
        {
            cancel.ThrowIfCancellationRequested();
            block.Scan(query, coarse, best);
        }
        return best.Found();
    }
}
