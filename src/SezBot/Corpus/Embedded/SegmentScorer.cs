using System.Numerics;

namespace SezBot.Corpus.Embedded;

/// <summary>
/// Scores the passages of a segment that may be among the best, in windows of document numbers, term at a time inside a window: MaxScore
/// (Turtle and Flood, "Query evaluation: strategies and optimizations", 1995) as Lucene's bulk scorer does it. While the terms to come
/// could lift an unseen passage over the floor, all postings of a term in the window count; then only the passages seen so far that can still reach the
/// floor are completed, and a window ends when none is left. So of the frequent terms, which add little and come last, few postings are
/// read. Not safe for use by several threads.
/// </summary>
internal sealed class SegmentScorer(QueryTerms terms, BestPassages best)
{
    private const int Window = 1024;

    // A look-up costs about as much as adding this many postings.
    private const int LookUpCost = 8;

    private readonly float[] _scores = new float[Window];
    private readonly int[] _candidates = new int[Window];
    private readonly TermCursor[] _cursors = new TermCursor[terms.Weights.Length];
    private readonly float[] _rest = new float[terms.Weights.Length + 1];
    private readonly int[] _present = new int[terms.Weights.Length];

    private LiveSegment _segment = new(IndexSegment.Empty);
    private int _count;
    private int _essential;
    private float _slack;
    private int _candidateCount;

    // What the scores of a window have to reach, less what rounding may have taken from a bound.
    private float Floor => best.Floor - _slack;

    public void Run(int segment, LiveSegment live)
    {
        _segment = live;
        Enter(terms.Places[segment]);
        for (var start = 0; start < live.Segment.Count && _essential > 0; start += Window)
            Scan(start, Math.Min(start + Window, live.Segment.Count));
    }

    private void Enter(int[] places)
    {
        _count = 0;
        for (var term = 0; term < places.Length; term++)
        {
            if (places[term] is >= 0 and var place)
                _cursors[_count++] = new TermCursor(_segment.Segment, place, terms.Weights[term]);
        }
        _rest[_count] = 0;
        for (var at = _count - 1; at >= 0; at--)
            _rest[at] = _rest[at + 1] + _cursors[at].Bound;
        // A sum of n float32 is off by at most n * 2^-24 of it; a bound and a score are such sums, and a bound is taken down once more.
        _slack = 4 * _count * _rest[0] / (1 << 24);
        _essential = _count;
    }

    private void Scan(int start, int end)
    {
        while (_essential > 0 && _rest[_essential - 1] < Floor)
            _essential--;
        var (present, bound) = FindPresent(start, end);
        if (bound < Floor || present == 0)
            return;
        var at = 0;
        for (; at < present && bound >= Floor; at++)
            bound -= Add(_present[at], start, end);
        Gather(start, end, bound);
        for (; at < present && _candidateCount > 0; at++)
            bound = Complete(_present[at], start, end, bound);
        for (at = _essential; at < _count && _candidateCount > 0; at++)
            bound = Complete(at, start, end, bound);
        for (var candidate = 0; candidate < _candidateCount; candidate++)
            best.Offer(_segment.Segment.Passages[start + _candidates[candidate]], _scores[_candidates[candidate]]);
        _scores.AsSpan(0, end - start).Clear();
    }

    // Of the terms without which no passage reaches the floor, those that occur in the window; the others are taken to occur in each.
    private (int Present, float Bound) FindPresent(int start, int end)
    {
        var (present, bound) = (0, _rest[_essential]);
        for (var at = 0; at < _essential; at++)
        {
            if (_cursors[at].Seek(_segment.Segment.Documents, start, best) >= end)
                continue;
            _present[present++] = at;
            bound += _cursors[at].Bound;
        }
        return (present, bound);
    }

    private float Add(int term, int start, int end)
    {
        ref var cursor = ref _cursors[term];
        cursor.Add(_segment.Segment, _scores, start, end, best);
        return cursor.Bound;
    }

    private void Gather(int start, int end, float bound)
    {
        _candidateCount = 0;
        var needed = Math.Max(Floor - bound, float.Epsilon);
        var needs = new Vector<float>(needed);
        for (var at = 0; at < end - start; at += Vector<float>.Count)
        {
            if (!Vector.GreaterThanOrEqualAny(new Vector<float>(_scores, at), needs))
                continue;
            for (var document = at; document < at + Vector<float>.Count; document++)
            {
                if (_scores[document] >= needed && best.Admits(_segment, start + document))
                    _candidates[_candidateCount++] = document;
            }
        }
    }

    private float Complete(int term, int start, int end, float bound)
    {
        ref var cursor = ref _cursors[term];
        var expected = (long)cursor.Count * (end - start) / _segment.Segment.Count;
        if (_candidateCount * LookUpCost < expected)
            cursor.LookUp(_segment.Segment, _scores, _candidates.AsSpan(0, _candidateCount), start, best);
        else if (cursor.Seek(_segment.Segment.Documents, start, best) < end)
            cursor.Add(_segment.Segment, _scores, start, end, best);
        bound -= cursor.Bound;
        Drop(Floor - bound);
        return bound;
    }

    private void Drop(float needed)
    {
        var kept = 0;
        for (var at = 0; at < _candidateCount; at++)
        {
            var document = _candidates[at];
            _candidates[kept] = document;
            kept += _scores[document] >= needed ? 1 : 0;
        }
        _candidateCount = kept;
    }
}
