namespace SezBot.Corpus.Embedded;

/// <summary>A place in the postings of one term of a segment; it only moves on.</summary>
internal struct TermCursor(IndexSegment segment, int term, float weight)
{
    private readonly int _end = segment.Offsets[term + 1];
    private int _at = segment.Offsets[term];

    /// <summary>The most that the term adds to a score.</summary>
    public readonly float Bound { get; } = weight * segment.Peaks[term];

    public readonly int Count { get; } = segment.Frequency(term);

    /// <summary>Moves to the first posting that is not before the document and returns its document; past all of them at the end.</summary>
    public int Seek(ushort[] documents, int document, BestPassages best)
    {
        if (_at == _end)
            return IndexSegment.MostDocuments;
        if (documents[_at] is var here && here >= document)
            return here;
        // Doubling steps, then halving ones (Bentley and Yao, "An almost optimal algorithm for unbounded searching", 1976).
        var (low, step, read) = (_at, 1, 1);
        while (low + step < _end && documents[low + step] < document)
        {
            low += step;
            step *= 2;
            read++;
        }
        var high = Math.Min(low + step, _end);
        for (; high - low > 1; read++)
        {
            var middle = (low + high) >>> 1;
            if (documents[middle] < document)
                low = middle;
            else
                high = middle;
        }
        _at = high;
        best.PostingsRead += read;
        return _at < _end ? documents[_at] : IndexSegment.MostDocuments;
    }

    /// <summary>Adds the term to the scores of all documents before <paramref name="end"/>; the first score is that of <paramref name="start"/>.</summary>
    public void Add(IndexSegment segment, float[] scores, int start, int end, BestPassages best)
    {
        var (documents, ordinals, values, offsets) = (segment.Documents, segment.Ordinals, segment.Values, segment.ValueOffsets);
        var at = _at;
        for (; at < _end && documents[at] is var document && document < end; at++)
            scores[document - start] += weight * values[offsets[document] + ordinals[at]];
        best.PostingsRead += at - _at;
        _at = at;
    }

    /// <summary>Adds the term to the scores of some documents, given in ascending order relative to <paramref name="start"/>.</summary>
    public void LookUp(IndexSegment segment, float[] scores, ReadOnlySpan<int> candidates, int start, BestPassages best)
    {
        foreach (var candidate in candidates)
        {
            var document = start + candidate;
            if (Seek(segment.Documents, document, best) == document)
                scores[candidate] += weight * segment.Values[segment.ValueOffsets[document] + segment.Ordinals[_at]];
        }
    }
}
