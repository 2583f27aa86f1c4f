using System.Numerics.Tensors;

namespace SezBot.Corpus.Embedded.Dense;

/// <summary>At most <see cref="MostRows"/> vectors one after another, and which of them are gone; immutable, so that snapshots can share it.</summary>
/// <param name="Matrix">Row <c>r</c> is <c>[r * dimension, (r + 1) * dimension)</c>.</param>
/// <param name="Coarse">The same vectors, rounded.</param>
internal sealed record DenseBlock(float[] Matrix, CoarseVectors Coarse, IndexedPassage[] Passages, bool[]? Gone = null)
{
    public const int MostRows = 1 << 15;

    public int Live { get; private init; } = Passages.Length - (Gone?.Count(gone => gone) ?? 0);

    public bool IsLive(int row) => Gone is null || !Gone[row];

    public static DenseBlock Of(float[] matrix, IndexedPassage[] passages, int dimension) => new(matrix, new CoarseVectors(matrix, dimension), passages);

    /// <summary>Offers what may be among the best, with its exact score.</summary>
    /// <param name="coarse">The query, rounded.</param>
    public void Scan(ReadOnlySpan<float> query, CoarseVectors coarse, BestPassages best)
    {
        for (var row = 0; row < Passages.Length; row++)
        {
            if (Coarse.Most(coarse, row) >= best.Floor && IsLive(row) && best.Admits(Passages[row]))
                best.Offer(Passages[row], TensorPrimitives.Dot(query, Matrix.AsSpan(row * query.Length, query.Length)));
        }
    }

    public DenseBlock Without(IReadOnlySet<long> articles)
    {
        bool[]? gone = null;
        for (var row = 0; articles.Count > 0 && row < Passages.Length; row++)
        {
            if (IsLive(row) && articles.Contains(Passages[row].Article))
                (gone ??= (bool[]?)Gone?.Clone() ?? new bool[Passages.Length])[row] = true;
        }
        return gone is null ? this : this with { Gone = gone, Live = Passages.Length - gone.Count(row => row) };
    }

    /// <summary>One block of what is live in these, in their order.</summary>
    public static DenseBlock Merge(IReadOnlyList<DenseBlock> blocks, int dimension)
    {
        var passages = new IndexedPassage[blocks.Sum(block => block.Live)];
        var matrix = GC.AllocateUninitializedArray<float>(passages.Length * dimension);
        var at = 0;
        foreach (var block in blocks)
        {
            for (var row = 0; row < block.Passages.Length; row++)
            {
                if (!block.IsLive(row))
                    continue;
                passages[at] = block.Passages[row];
                block.Matrix.AsSpan(row * dimension, dimension).CopyTo(matrix.AsSpan(at * dimension));
                at++;
            }
        }
        return Of(matrix, passages, dimension);
    }
}
