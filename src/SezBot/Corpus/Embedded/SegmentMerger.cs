namespace SezBot.Corpus.Embedded;

/// <summary>Merges segments term by term; documents that are gone are left behind.</summary>
internal static class SegmentMerger
{
    public static IndexSegment Merge(IReadOnlyList<LiveSegment> parts)
    {
        var renumbered = Renumber(parts);
        var terms = parts.SelectMany(part => part.Segment.Terms).Distinct().Order().ToArray();
        var offsets = new int[terms.Length + 1];
        var postings = new Posting[parts.Sum(part => part.Segment.Postings.Length)];
        var at = 0;
        for (var term = 0; term < terms.Length; term++)
        {
            for (var part = 0; part < parts.Count; part++)
                at = Copy(parts[part].Segment, terms[term], renumbered[part], postings, at);
            offsets[term + 1] = at;
        }
        Array.Resize(ref postings, at);
        var (values, valueOffsets, passages) = CopyDocuments(parts);
        return IndexSegment.Of(terms, offsets, postings, values, valueOffsets, passages);
    }

    private static int[][] Renumber(IReadOnlyList<LiveSegment> parts)
    {
        var next = 0;
        return [.. parts.Select(part => Enumerable.Range(0, part.Segment.Count).Select(document => part.IsLive(document) ? next++ : -1).ToArray())];
    }

    private static int Copy(IndexSegment from, uint term, int[] renumbered, Posting[] postings, int at)
    {
        if (from.Find(term) is not (>= 0 and var number))
            return at;
        foreach (var posting in from.PostingsOf(number))
        {
            if (renumbered[posting.Document] is var document and >= 0)
                postings[at++] = new Posting(document, posting.Ordinal, 0);
        }
        return at;
    }

    private static (float[] Values, int[] Offsets, IndexedPassage[] Passages) CopyDocuments(IReadOnlyList<LiveSegment> parts)
    {
        var values = new List<float>();
        var offsets = new List<int>();
        var passages = new List<IndexedPassage>();
        foreach (var part in parts)
        {
            for (var document = 0; document < part.Segment.Count; document++)
            {
                if (!part.IsLive(document))
                    continue;
                offsets.Add(values.Count);
                passages.Add(part.Segment.Passages[document]);
                var end = document + 1 < part.Segment.Count ? part.Segment.ValueOffsets[document + 1] : part.Segment.Values.Length;
                values.AddRange(part.Segment.Values.AsSpan(part.Segment.ValueOffsets[document]..end));
            }
        }
        return ([.. values], [.. offsets], [.. passages]);
    }
}
