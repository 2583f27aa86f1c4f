using System.Buffers;
using SezBot.Text;

namespace SezBot.Corpus.Embedded;

/// <summary>One immutable state of the in-memory index, equal to the state of the file at <see cref="Sequence"/>.</summary>
internal sealed record PassageIndex(string Generation, long Sequence, IReadOnlyList<LiveSegment> Segments)
{
    // A merge when a segment is less than twice as large as the ones after it keeps their number logarithmic.
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
        while (segments.Count > 1 && segments[^2].Live < GrowthFactor * segments[^1].Live)
        {
            var merged = new LiveSegment(SegmentMerger.Merge(segments[^2..]));
            segments.RemoveRange(segments.Count - 2, 2);
            segments.Add(merged);
        }
        for (var at = 0; at < segments.Count; at++)
        {
            if (segments[at].Live < segments[at].Segment.Count / 2)
                segments[at] = new LiveSegment(SegmentMerger.Merge([segments[at]]));
        }
        return segments;
    }

    /// <summary>Every passage whose score may belong to the best <paramref name="limit"/>, ties with the last one included, unordered.</summary>
    public List<(IndexedPassage Passage, float Score)> Search(SparseVector query, SearchFilter filter, int limit, CancellationToken cancel)
    {
        if (limit <= 0)
            return [];
        var weights = Weights(query);
        var best = new PriorityQueue<(IndexedPassage Passage, float Score), float>();
        var tied = new List<(IndexedPassage Passage, float Score)>();
        foreach (var segment in Segments)
        {
            cancel.ThrowIfCancellationRequested();
            var scores = ArrayPool<float>.Shared.Rent(segment.Segment.Count);
            scores.AsSpan(0, segment.Segment.Count).Clear();
            Accumulate(segment.Segment, query, weights, scores);
            Select(segment, scores, filter, limit, best, tied);
            ArrayPool<float>.Shared.Return(scores);
        }
        var floor = best.Count < limit ? 0 : Ranking.TieFloor(best.Peek().Score);
        return [.. best.UnorderedItems.Select(item => item.Element), .. tied.Where(item => item.Score >= floor)];
    }

    /// <summary>Whether a live passage holds the term.</summary>
    public bool Holds(uint term) => Segments.Any(segment => Frequency(segment, term) > 0);

    // IDF = ln(1 + (N - df + 0.5) / (df + 0.5)), counted over live passages only, filters ignored.
    private float[] Weights(SparseVector query)
    {
        var weights = new float[query.Count];
        for (var term = 0; term < query.Count; term++)
        {
            double frequency = Segments.Sum(segment => Frequency(segment, query.Indices[term]));
            weights[term] = (float)(query.Values[term] * Math.Log(1 + (Count - frequency + 0.5) / (frequency + 0.5)));
        }
        return weights;
    }

    private static int Frequency(LiveSegment segment, uint term)
    {
        var (start, end) = segment.Segment.PostingsOf(term);
        if (segment.Gone is null)
            return end - start;
        var live = 0;
        for (var posting = start; posting < end; posting++)
            live += segment.IsLive(segment.Segment.Documents[posting]) ? 1 : 0;
        return live;
    }

    private static void Accumulate(IndexSegment segment, SparseVector query, float[] weights, float[] scores)
    {
        for (var term = 0; term < query.Count; term++)
        {
            var (start, end) = segment.PostingsOf(query.Indices[term]);
            for (var posting = start; posting < end; posting++)
                scores[segment.Documents[posting]] += weights[term] * segment.ValueAt(posting);
        }
    }

    private static void Select(
        LiveSegment segment, float[] scores, SearchFilter filter, int limit,
        PriorityQueue<(IndexedPassage, float Score), float> best, List<(IndexedPassage, float Score)> tied)
    {
        for (var document = 0; document < segment.Segment.Count; document++)
        {
            var score = scores[document];
            if (score <= 0 || (best.Count == limit && score < Ranking.TieFloor(best.Peek().Score)))
                continue;
            var passage = segment.Segment.Passages[document];
            if (!segment.IsLive(document) || !Admits(filter, passage.Day))
                continue;
            if (best.Count < limit)
                best.Enqueue((passage, score), score);
            else
                tied.Add(score > best.Peek().Score ? best.EnqueueDequeue((passage, score), score) : (passage, score));
        }
    }

    private static bool Admits(SearchFilter filter, int day) =>
        filter.IsEmpty || (day != IndexedPassage.Undated && filter.Admits(DateOnly.FromDayNumber(day)));
}
