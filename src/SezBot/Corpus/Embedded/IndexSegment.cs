namespace SezBot.Corpus.Embedded;

/// <summary>
/// An immutable inverted index over at most <see cref="MostDocuments"/> passages. Term <c>t</c> (ascending) owns the postings
/// <c>[Offsets[t], Offsets[t+1])</c>: a document number and the ordinal of its value among the document's distinct values, three bytes
/// a posting, exact, and readable at any place without decoding.
/// </summary>
/// <param name="Peaks">The highest value of each term.</param>
/// <param name="Values">The distinct values of all documents; those of document <c>d</c> begin at <c>ValueOffsets[d]</c>.</param>
internal sealed record IndexSegment(
    uint[] Terms, int[] Offsets, float[] Peaks, ushort[] Documents, byte[] Ordinals, float[] Values, int[] ValueOffsets, IndexedPassage[] Passages)
{
    public const int MostDocuments = 1 << 16;

    public static readonly IndexSegment Empty = new([], [0], [], [], [], [], [], []);

    public int Count => Passages.Length;

    /// <summary>The number of a term, negative when no passage has it.</summary>
    public int Find(uint term) => Array.BinarySearch(Terms, term);

    public int Frequency(int term) => Offsets[term + 1] - Offsets[term];

    /// <summary>The segment with the peaks that its postings give.</summary>
    public static IndexSegment Of(
        uint[] terms, int[] offsets, ushort[] documents, byte[] ordinals, float[] values, int[] valueOffsets, IndexedPassage[] passages)
    {
        var peaks = new float[terms.Length];
        for (var term = 0; term < terms.Length; term++)
        {
            for (var posting = offsets[term]; posting < offsets[term + 1]; posting++)
                peaks[term] = Math.Max(peaks[term], values[valueOffsets[documents[posting]] + ordinals[posting]]);
        }
        return new IndexSegment(terms, offsets, peaks, documents, ordinals, values, valueOffsets, passages);
    }
}
