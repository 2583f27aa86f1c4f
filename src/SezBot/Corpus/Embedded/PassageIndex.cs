using SezBot.Text;

namespace SezBot.Corpus.Embedded;

/// <summary>One immutable state of the in-memory index, equal to the state of the file at <see cref="Sequence"/>.</summary>
internal sealed record PassageIndex(string Generation, long Sequence, IReadOnlyList<LiveSegment> Segments)
{
    // A merge when a segment is less than twice as large as the ones after it keeps their number low: logarithmic until they are full.
    private const int GrowthFactor = 2;

    public static readonly PassageIndex Empty = new("", -1, []);

    public int Count { get; } = Segments.Sum(segment => segment.Live);

    /// <summary>The next state: the passages of <paramref name="changed"/> articles are gone, those of <paramref name="added"/> are there.</summary>
    public PassageIndex Apply(long sequence, IReadOnlySet<long> changed, IndexSegment added)
    {
        var segments = Segments.Select(segment => segment.Without(changed)).Where(segment => segment.Live > 0).ToList();
        if (added.Count > 0)
            segments.Add(new LiveSegment(added));
        return new PassageIndex(Generation, sequence, Compact(segments));
    }

    private static List<LiveSegment> Compact(List<LiveSegment> segments)
    {
        for (var at = segments.Count - 1; at >= 0; at--)
        {
            while (at + 1 < segments.Count && BelongTogether(segments[at].Live, segments[at + 1].Live))
            {
                segments[at] = new LiveSegment(SegmentMerger.Merge(segments[at..(at + 2)]));
                segments.RemoveAt(at + 1);
            }
            if (segments[at].Live < segments[at].Segment.Count / 2)
                segments[at] = new LiveSegment(SegmentMerger.Merge([segments[at]]));
        }
        return segments;
    }

    private static bool BelongTogether(int first, int second) => first < GrowthFactor * second && first + second <= IndexSegment.MostDocuments;

    /// <summary>Every passage whose score may belong to the best <paramref name="limit"/>, ties with the last one included, unordered.</summary>
    public List<(IndexedPassage Passage, float Score)> Search(SparseVector query, SearchFilter filter, int limit, CancellationToken cancel) =>
        Collect(query, filter, limit, cancel).Found();

    /// <summary>The same together with what it took.</summary>
    public BestPassages Collect(SparseVector query, SearchFilter filter, int limit, CancellationToken cancel)
    {
        var best = new BestPassages(filter, limit);
        if (limit <= 0)
            return best;
        var scorer = new SegmentScorer(QueryTerms.Of(query, this), best);
        for (var at = 0; at < Segments.Count; at++)
        {
            cancel.ThrowIfCancellationRequested();
            scorer.Run(at, Segments[at]);
        }
        return best;
    }

    /// <summary>Whether a live passage holds the term.</summary>
    public bool Holds(uint term) => Segments.Any(segment => segment.Segment.Find(term) is >= 0 and var number && segment.Frequency(number) > 0);
}
