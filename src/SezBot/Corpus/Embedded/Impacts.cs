namespace SezBot.Corpus.Embedded;

/// <summary>What the terms of a segment can add to a score, coarse and never too low, so that few postings have to be read.</summary>
/// <param name="Peaks">The highest value of each term.</param>
/// <param name="Frequent">The numbers of the frequent terms, ascending.</param>
/// <param name="Tops">
/// For each frequent term a row: the highest part in each <see cref="Block"/> of documents, 0 where none has the term, and zeros up to a whole
/// number of vectors.
/// </param>
/// <param name="Starts">For each frequent term a row: for each <see cref="Chunk"/> of documents how many of the term's postings are before it.</param>
internal sealed record Impacts(float[] Peaks, int[] Frequent, byte[] Tops, ushort[] Starts)
{
    public const int Block = 8;
    public const int Chunk = 128;

    // A term of every sixteenth document has postings in about four of ten blocks, and its rows are shorter than its postings.
    private const int FrequentShare = 16;
    private const int FrequentLeast = 32;
    private const int RowUnit = 64;

    public static readonly Impacts None = new([], [], [], []);

    /// <summary>The length of a row of <see cref="Tops"/> for so many documents.</summary>
    public static int TopsRow(int documents) => (documents + Block * RowUnit - 1) / (Block * RowUnit) * RowUnit;

    /// <summary>The length of a row of <see cref="Starts"/> for so many documents.</summary>
    public static int StartsRow(int documents) => (documents + Chunk - 1) / Chunk;

    /// <summary>The row of a term, negative for one that is not frequent.</summary>
    public int Find(int term, int frequency, int documents) =>
        IsFrequent(frequency, documents) ? Array.BinarySearch(Frequent, term) : -1;

    private static bool IsFrequent(int frequency, int documents) => frequency >= Math.Max(FrequentLeast, documents / FrequentShare);

    /// <summary>Finds the impacts of a segment's terms and sets the parts of its postings.</summary>
    public static Impacts Of(int[] offsets, Posting[] postings, float[] values, int[] valueOffsets)
    {
        var peaks = new float[offsets.Length - 1];
        for (var term = 0; term < peaks.Length; term++)
            peaks[term] = SetParts(postings.AsSpan(offsets[term]..offsets[term + 1]), values, valueOffsets);
        var documents = valueOffsets.Length;
        int[] frequent = [.. Enumerable.Range(0, peaks.Length).Where(term => IsFrequent(offsets[term + 1] - offsets[term], documents))];
        var (tops, starts) = (new byte[frequent.Length * TopsRow(documents)], new ushort[frequent.Length * StartsRow(documents)]);
        for (var row = 0; row < frequent.Length; row++)
        {
            var own = postings.AsSpan(offsets[frequent[row]]..offsets[frequent[row] + 1]);
            FillTops(own, tops.AsSpan(row * TopsRow(documents), TopsRow(documents)));
            FillStarts(own, starts.AsSpan(row * StartsRow(documents), StartsRow(documents)));
        }
        return new Impacts(peaks, frequent, tops, starts);
    }

    private static float SetParts(Span<Posting> postings, float[] values, int[] valueOffsets)
    {
        var peak = 0f;
        foreach (var posting in postings)
            peak = Math.Max(peak, values[valueOffsets[posting.Document] + posting.Ordinal]);
        var scale = byte.MaxValue / peak;
        foreach (ref var posting in postings)
        {
            var part = MathF.Ceiling(values[valueOffsets[posting.Document] + posting.Ordinal] * scale);
            posting = new Posting(posting.Document, posting.Ordinal, (int)Math.Clamp(part, 1, byte.MaxValue));
        }
        return peak;
    }

    private static void FillTops(ReadOnlySpan<Posting> postings, Span<byte> tops)
    {
        foreach (var posting in postings)
            tops[posting.Document / Block] = (byte)Math.Max(tops[posting.Document / Block], posting.Part);
    }

    private static void FillStarts(ReadOnlySpan<Posting> postings, Span<ushort> starts)
    {
        var at = 0;
        for (var chunk = 0; chunk < starts.Length; chunk++)
        {
            while (at < postings.Length && postings[at].Document < chunk * Chunk)
                at++;
            starts[chunk] = (ushort)at;
        }
    }
}
