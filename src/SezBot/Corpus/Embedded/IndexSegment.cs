namespace SezBot.Corpus.Embedded;

/// <summary>
/// An immutable inverted index over at most <see cref="MostDocuments"/> passages. Term <c>t</c> (ascending) owns the postings
/// <c>[Offsets[t], Offsets[t+1])</c>, exact, and readable at any place without decoding.
/// </summary>
/// <param name="Values">The distinct values of all documents; those of document <c>d</c> begin at <c>ValueOffsets[d]</c>.</param>
internal sealed record IndexSegment(
    uint[] Terms, int[] Offsets, Posting[] Postings, float[] Values, int[] ValueOffsets, IndexedPassage[] Passages, Impacts Impacts)
{
    public const int MostDocuments = 1 << 16;

    public static readonly IndexSegment Empty = new([], [0], [], [], [], [], Impacts.None);

    private readonly TermTable _table = new(Terms);
    private float _touched;

    public int Count => Passages.Length;

    /// <summary>The number of a term, negative when no passage has it.</summary>
    public int Find(uint term) => _table.Find(term);

    /// <summary>The numbers of many terms, sooner than one by one; what else is kept of them is asked for from memory, too.</summary>
    public int[] Find(uint[] terms)
    {
        var numbers = _table.Find(terms);
        var touched = 0f;
        foreach (var number in numbers)
            touched += number >= 0 ? Offsets[number] + Impacts.Peaks[number] : 0;
        _touched = touched;
        return numbers;
    }

    public int Frequency(int term) => Offsets[term + 1] - Offsets[term];

    public ReadOnlySpan<Posting> PostingsOf(int term) => Postings.AsSpan(Offsets[term]..Offsets[term + 1]);

    public float Value(Posting posting) => Values[ValueOffsets[posting.Document] + posting.Ordinal];

    /// <summary>The segment with the impacts that its postings give; their parts are set.</summary>
    public static IndexSegment Of(uint[] terms, int[] offsets, Posting[] postings, float[] values, int[] valueOffsets, IndexedPassage[] passages) =>
        new(terms, offsets, postings, values, valueOffsets, passages, Impacts.Of(offsets, postings, values, valueOffsets));
}
