using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SezBot.Corpus.Embedded;

/// <summary>
/// Upper bounds of the scores of all documents of a segment, in whole units of 16 bits: a rare term adds to the documents that have it, a
/// frequent one to each block of documents what the best of the block has (block-max scores: Ding and Suel, "Faster Top-k Document Retrieval
/// Using Block-Max Indexes", 2011). The space for it is kept by each thread.
/// </summary>
internal sealed class UpperBounds
{
    private const int Blocks = Impacts.Chunk / Impacts.Block;
    private const int BlockVectors = Blocks * sizeof(ushort) / 16;

    [ThreadStatic]
    private static UpperBounds? _ofThisThread;

    private readonly ushort[] _documents = new ushort[IndexSegment.MostDocuments];
    private readonly ushort[] _blocks = new ushort[IndexSegment.MostDocuments / Impacts.Block];
    private readonly ushort[] _chunks = new ushort[IndexSegment.MostDocuments / Impacts.Chunk];
    private readonly bool[] _joined = new bool[IndexSegment.MostDocuments / Impacts.Chunk];
    private int _size;
    private int _count;

    public static UpperBounds OfThisThread => _ofThisThread ??= new UpperBounds();

    /// <summary>Begins with the same bound for each document.</summary>
    public void Reset(int documents, int units)
    {
        (_size, _count) = (documents, Impacts.StartsRow(documents));
        _documents.AsSpan(0, _count * Impacts.Chunk).Clear();
        _blocks.AsSpan(0, Impacts.TopsRow(documents)).Fill((ushort)units);
    }

    /// <summary>Adds a term by its postings.</summary>
    public void AddParts(ReadOnlySpan<Posting> postings, PartWeight weight)
    {
        var (factor, rounding, shift) = (weight.Factor, weight.Rounding, weight.Shift);
        // A document number is 16 bits, as many as there are bounds: nothing to check.
        ref var bounds = ref MemoryMarshal.GetArrayDataReference(_documents);
        foreach (var posting in postings)
            Unsafe.Add(ref bounds, posting.Document) += (ushort)((posting.Part * factor + rounding) >> shift);
    }

    /// <summary>Adds a term by its row of <see cref="Impacts.Tops"/>.</summary>
    public void AddTops(ReadOnlySpan<byte> tops, PartWeight weight)
    {
        var (factor, rounding) = (new Vector<ushort>((ushort)weight.Factor), new Vector<ushort>((ushort)weight.Rounding));
        var sums = MemoryMarshal.Cast<ushort, Vector<ushort>>(_blocks.AsSpan(0, tops.Length));
        var rows = MemoryMarshal.Cast<byte, Vector<byte>>(tops);
        for (var at = 0; at < rows.Length; at++)
        {
            Vector.Widen(rows[at], out var low, out var high);
            sums[2 * at] += Vector.ShiftRightLogical(low * factor + rounding, weight.Shift);
            sums[2 * at + 1] += Vector.ShiftRightLogical(high * factor + rounding, weight.Shift);
        }
    }

    /// <summary>Bounds the chunks, when all terms are added.</summary>
    public void Finish()
    {
        var blocks = MemoryMarshal.Cast<ushort, Vector128<ushort>>(_blocks.AsSpan(0, _count * Blocks));
        for (var chunk = 0; chunk < _count; chunk++)
            _chunks[chunk] = (ushort)(Highest(Documents(chunk)) + Highest(blocks.Slice(chunk * BlockVectors, BlockVectors)));
        _joined.AsSpan(0, _count).Clear();
    }

    private static ushort Highest(ReadOnlySpan<Vector128<ushort>> bounds)
    {
        var highest = bounds[0];
        foreach (var next in bounds[1..])
            highest = Vector128.Max(highest, next);
        highest = Vector128.Max(highest, Vector128.Shuffle(highest, Vector128.Create((ushort)4, 5, 6, 7, 0, 1, 2, 3)));
        highest = Vector128.Max(highest, Vector128.Shuffle(highest, Vector128.Create((ushort)2, 3, 0, 1, 6, 7, 4, 5)));
        return Math.Max(highest[0], highest[1]);
    }

    /// <summary>The chunk of the document with the highest bound, and that bound.</summary>
    public (int Chunk, int Top) Highest()
    {
        var chunk = FindHighest();
        while (!_joined[chunk])
        {
            Join(chunk);
            chunk = FindHighest();
        }
        return (chunk, _chunks[chunk]);
    }

    /// <summary>Takes a document out; its bound is 0 from now on.</summary>
    public int Take(int document)
    {
        var bound = _documents[document];
        _documents[document] = 0;
        return bound;
    }

    /// <summary>Bounds a chunk anew after documents were taken out.</summary>
    public void Rebound(int chunk) => _chunks[chunk] = Highest(Documents(chunk));

    /// <summary>Takes a whole chunk out.</summary>
    public void TakeAll(int chunk) => _chunks[chunk] = 0;

    private Span<Vector128<ushort>> Documents(int chunk) =>
        MemoryMarshal.Cast<ushort, Vector128<ushort>>(_documents.AsSpan(chunk * Impacts.Chunk, Impacts.Chunk));

    private int FindHighest()
    {
        var chunks = _chunks.AsSpan(0, _count);
        var highest = Vector<ushort>.Zero;
        var vectors = MemoryMarshal.Cast<ushort, Vector<ushort>>(chunks);
        foreach (var next in vectors)
            highest = Vector.Max(highest, next);
        ushort top = 0;
        for (var at = 0; at < Vector<ushort>.Count; at++)
            top = Math.Max(top, highest[at]);
        foreach (var next in chunks[(vectors.Length * Vector<ushort>.Count)..])
            top = Math.Max(top, next);
        return chunks.IndexOf(top);
    }

    // Adds the blocks of a chunk to their documents; before, the chunk was bounded by its best block and its best document.
    private void Join(int chunk)
    {
        var documents = Documents(chunk);
        for (var block = 0; block < documents.Length; block++)
            documents[block] += Vector128.Create(_blocks[chunk * Blocks + block]);
        if (chunk == _count - 1)
            _documents.AsSpan(_size, _count * Impacts.Chunk - _size).Clear(); // a block may reach beyond the last document
        _chunks[chunk] = Highest(documents);
        _joined[chunk] = true;
    }

    /// <summary>Writes the documents of a chunk whose bounds have the units that are needed; returns how many.</summary>
    public int Select(int start, int end, int needed, Span<int> selected)
    {
        var count = 0;
        var needs = Vector128.Create((ushort)needed);
        for (var at = start; at < end; at += Vector128<ushort>.Count)
        {
            if (!Vector128.GreaterThanOrEqualAny(Vector128.Create(_documents, at), needs))
                continue;
            for (var document = at; document < Math.Min(at + Vector128<ushort>.Count, end); document++)
            {
                if (_documents[document] >= needed)
                    selected[count++] = document;
            }
        }
        return count;
    }
}
