namespace SezBot.Corpus.Embedded;

/// <summary>
/// Finds the passages of a segment that may be among the best: takes chunks of documents in the order of their upper bounds, scores what may
/// reach the floor, and stops at the first chunk that cannot (Mallia, Suel and Tonellotto, "Faster Learned Sparse Retrieval with Block-Max
/// Pruning", 2024). The floor is high after a few chunks, so few documents are looked at. Not safe for use by several threads.
/// </summary>
internal sealed class SegmentScorer(QueryTerms terms, BestPassages best)
{
    // Above this many a chunk is scored term by term.
    private const int FewDocuments = 8;

    // Of a chunk those documents come first whose bound is within this fraction of the highest.
    private const int Nearness = 8;

    // Each rounds up to a whole unit; those beyond, in questions of pages, are taken to be in each document.
    private const int MostTerms = 1 << 12;

    // Bytes that come from memory together.
    private const int Line = 64;

    // A factor of 8 bits is rounded up by less than this.
    private const float Rounding = 1 + 1f / 100;

    private readonly UpperBounds _bounds = UpperBounds.OfThisThread;
    private readonly QueryTerm[] _terms = new QueryTerm[terms.Weights.Length];
    private readonly int[] _frequent = new int[terms.Weights.Length];
    private readonly Posting[] _found = new Posting[terms.Weights.Length];
    private readonly float[] _scores = new float[Impacts.Chunk];
    private readonly int[] _selected = new int[Impacts.Chunk];

    private LiveSegment _live = new(IndexSegment.Empty);
    private IndexSegment _segment = IndexSegment.Empty;
    private int _topsRow;
    private int _startsRow;
    private int _count;
    private int _frequentCount;
    private float _unitsPerScore;
    private float _slack;
    private int _touched;

    // What a bound has to reach, less what rounding may have taken from it; a document without any term has 0.
    private int Needed => Math.Clamp((int)((best.Floor - _slack) * _unitsPerScore) - 1, 1, ushort.MaxValue);

    public void Run(int segment, LiveSegment live)
    {
        (_live, _segment) = (live, live.Segment);
        var places = terms.Places[segment];
        var total = Scale(places);
        if (total == 0 || total + _slack < best.Floor)
            return;
        (_topsRow, _startsRow) = (Impacts.TopsRow(_segment.Count), Impacts.StartsRow(_segment.Count));
        Enter(places);
        FindBounds();
        while (_bounds.Highest() is var (chunk, top) && top >= Needed)
            Score(chunk, top);
    }

    // Sets what the bounds are counted in: the sum of all peaks just fits into 16 bits. Returns that sum.
    private float Scale(int[] places)
    {
        var (total, count) = (0f, 0);
        for (var term = 0; term < places.Length; term++)
        {
            total += places[term] < 0 ? 0 : terms.Weights[term] * _segment.Impacts.Peaks[places[term]];
            count += places[term] < 0 ? 0 : 1;
        }
        // A sum of n float32 is off by at most n * 2^-24 of it; scores, bounds and what is needed are such sums and a few products.
        _slack = 8 * (count + 1) * total / (1 << 24);
        _unitsPerScore = (ushort.MaxValue - 2 * Math.Min(count, MostTerms)) / (Rounding * total);
        return total;
    }

    private void Enter(int[] places)
    {
        (_count, _frequentCount) = (0, 0);
        for (var term = 0; term < places.Length; term++)
        {
            // A merge leaves terms behind whose passages are all gone.
            if (places[term] is not (>= 0 and var number) || _segment.Frequency(number) == 0)
                continue;
            var row = _count < MostTerms ? _segment.Impacts.Find(number, _segment.Frequency(number), _segment.Count) : -1;
            if (row >= 0)
                _frequent[_frequentCount++] = _count;
            var part = PartWeight.Of(terms.Weights[term] * _segment.Impacts.Peaks[number] * _unitsPerScore);
            _terms[_count++] = new QueryTerm(number, terms.Weights[term], part, row);
        }
    }

    private void FindBounds()
    {
        var beyond = 0f;
        for (var at = MostTerms; at < _count; at++)
            beyond += _terms[at].Weight * _segment.Impacts.Peaks[_terms[at].Number];
        Touch();
        _bounds.Reset(_segment.Count, (int)MathF.Ceiling(beyond * _unitsPerScore));
        foreach (var term in _terms.AsSpan(0, Math.Min(_count, MostTerms)))
        {
            if (term.Row >= 0)
                _bounds.AddTops(_segment.Impacts.Tops.AsSpan(term.Row * _topsRow, _topsRow), term.Part);
            else
                _bounds.AddParts(_segment.PostingsOf(term.Number), term.Part);
            best.PostingsRead += term.Row >= 0 ? 0 : _segment.Frequency(term.Number);
        }
        _bounds.Finish();
    }

    // Scores the best documents of a chunk, or all of them when there are many.
    private void Score(int chunk, int top)
    {
        var (start, end) = (chunk * Impacts.Chunk, Math.Min((chunk + 1) * Impacts.Chunk, _segment.Count));
        var count = _bounds.Select(start, end, Math.Max(Needed, top - top / Nearness), _selected);
        if (count > FewDocuments)
        {
            ScoreAll(start, end);
            count = _bounds.Select(start, end, Needed, _selected);
            foreach (var document in _selected.AsSpan(0, count))
                Offer(document, _scores[document - start]);
            _bounds.TakeAll(chunk);
            return;
        }
        foreach (var document in _selected.AsSpan(0, count))
        {
            var bound = _bounds.Take(document);
            if (best.Admits(_live, document) && LookUpFrequent(document, bound, Needed) is > 0 and var rest)
                Offer(document, ScoreOf(document, rest));
        }
        _bounds.Rebound(chunk);
    }

    private void Offer(int document, float score)
    {
        if (score > 0 && best.Admits(_live, document))
            best.Offer(_segment.Passages[document], score);
    }

    // Memory is far away: what will be read is asked for at once, before each place is waited for in turn.
    private void Touch()
    {
        foreach (ref readonly var term in _terms.AsSpan(0, _count))
        {
            _touched += _segment.Postings[_segment.Offsets[term.Number]].Part;
            for (var at = 0; term.Row >= 0 && at < _startsRow; at += Line / sizeof(ushort))
                _touched += _segment.Impacts.Starts[term.Row * _startsRow + at];
            if (term.Row >= 0)
                _touched += _segment.Impacts.Tops[term.Row * _topsRow];
        }
    }

    private void Touch(int document)
    {
        _touched += _segment.Values[_segment.ValueOffsets[document]] > 0 ? 1 : 0;
        foreach (var at in _frequent.AsSpan(0, _frequentCount))
        {
            var postings = From(_terms[at], document);
            _touched += postings.Length > 0 ? postings[0].Part : 0;
        }
    }

    private void ScoreAll(int start, int end)
    {
        _scores.AsSpan().Clear();
        Touch(start);
        foreach (ref readonly var term in _terms.AsSpan(0, _count))
        {
            var postings = From(term, start);
            for (var at = term.Row < 0 ? Seek(postings, start) : 0; at < postings.Length && postings[at].Document < end; at++)
            {
                _scores[postings[at].Document - start] += term.Weight * _segment.Value(postings[at]);
                best.PostingsRead++;
            }
        }
    }

    // Puts what the document has of the frequent terms in the place of the best of its block, as long as the bound reaches what is needed;
    // returns the units of the rare terms and 1, or 0 when the bound does not reach.
    private int LookUpFrequent(int document, int bound, int needed)
    {
        var rest = bound + 1;
        Touch(document);
        foreach (var at in _frequent.AsSpan(0, _frequentCount))
        {
            ref readonly var term = ref _terms[at];
            _found[at] = default;
            if (_segment.Impacts.Tops[term.Row * _topsRow + document / Impacts.Block] is not (> 0 and var top))
                continue;
            _found[at] = Find(term, document);
            bound += term.Part.Units(_found[at].Part) - term.Part.Units(top);
            rest -= term.Part.Units(top);
            if (bound < needed)
                return 0;
        }
        return rest;
    }

    // The sum in the order of the terms. When the units of the rare terms are used up, the document has none of those to come.
    private float ScoreOf(int document, int rest)
    {
        var score = 0f;
        for (var at = 0; at < _count; at++)
        {
            ref readonly var term = ref _terms[at];
            var posting = term.Row >= 0 ? _found[at] : rest > 1 ? Find(term, document) : default;
            if (posting.Part == 0)
                continue;
            score += term.Weight * _segment.Value(posting);
            rest -= term.Row < 0 && at < MostTerms ? term.Part.Units(posting.Part) : 0;
        }
        return score;
    }

    // Of part 0, which no posting has, when there is none.
    private Posting Find(in QueryTerm term, int document)
    {
        best.PostingsRead++;
        var postings = From(term, document);
        var at = Seek(postings, document);
        return at < postings.Length && postings[at].Document == document ? postings[at] : default;
    }

    // The postings of the chunk that holds the document, or all for a rare term.
    private ReadOnlySpan<Posting> From(in QueryTerm term, int document)
    {
        var (start, end) = (_segment.Offsets[term.Number], _segment.Offsets[term.Number + 1]);
        if (term.Row < 0)
            return _segment.Postings.AsSpan(start..end);
        var chunk = document / Impacts.Chunk;
        var starts = _segment.Impacts.Starts.AsSpan(term.Row * _startsRow, _startsRow);
        return _segment.Postings.AsSpan((start + starts[chunk])..(chunk + 1 < starts.Length ? start + starts[chunk + 1] : end));
    }

    // The first posting that is not before the document. Halving without branches: which way it goes cannot be foretold.
    private static int Seek(ReadOnlySpan<Posting> postings, int document)
    {
        var (at, count) = (0, postings.Length);
        while (count > 1)
        {
            var half = count >>> 1;
            at += half & ((postings[at + half - 1].Document - document) >> 31);
            count -= half;
        }
        return count == 1 && postings[at].Document < document ? at + 1 : at;
    }
}
