using System.Runtime.InteropServices;

namespace SezBot.Corpus.Embedded;

/// <summary>Gathers passages and their encoded vectors and turns them into a segment by a counting sort: linear in the postings.</summary>
internal sealed class SegmentBuilder
{
    private readonly List<IndexedPassage> _passages = [];
    private readonly List<float> _values = [];
    private readonly List<int> _valueOffsets = [];
    private readonly List<uint> _indices = [];
    private readonly List<byte> _ordinals = [];
    private readonly List<int> _ends = [];

    public int Count => _passages.Count;

    public void Add(IndexedPassage passage, ReadOnlySpan<byte> vector)
    {
        var view = VectorCodec.Decode(vector);
        _passages.Add(passage);
        _valueOffsets.Add(_values.Count);
        _values.AddRange(view.Values);
        _indices.AddRange(view.Indices);
        _ordinals.AddRange(view.Ordinals);
        _ends.Add(_indices.Count);
    }

    public IndexSegment Build()
    {
        var (terms, offsets, slots) = SortTerms();
        var postings = new Posting[_indices.Count];
        var next = offsets.AsSpan(0, terms.Length).ToArray();
        var entry = 0;
        for (var document = 0; document < _ends.Count; document++)
        {
            for (; entry < _ends[document]; entry++)
                postings[next[slots[entry]]++] = new Posting(document, _ordinals[entry], 0);
        }
        return IndexSegment.Of(terms, offsets, postings, [.. _values], [.. _valueOffsets], [.. _passages]);
    }

    // Numbers the terms in order of first sight, then renumbers them in ascending order.
    private (uint[] Terms, int[] Offsets, int[] Slots) SortTerms()
    {
        var numbers = new TermNumbers();
        var slots = new int[_indices.Count];
        var indices = CollectionsMarshal.AsSpan(_indices);
        for (var entry = 0; entry < slots.Length; entry++)
            slots[entry] = numbers.Add(indices[entry]);
        var counts = numbers.Counts;
        var terms = numbers.Terms.ToArray();
        var order = Enumerable.Range(0, terms.Length).ToArray();
        Array.Sort(terms, order);
        var offsets = new int[terms.Length + 1];
        var rank = new int[terms.Length];
        for (var at = 0; at < terms.Length; at++)
        {
            rank[order[at]] = at;
            offsets[at + 1] = offsets[at] + counts[order[at]];
        }
        for (var entry = 0; entry < slots.Length; entry++)
            slots[entry] = rank[slots[entry]];
        return (terms, offsets, slots);
    }
}
