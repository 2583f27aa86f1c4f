namespace SezBot.Corpus.Embedded;

/// <summary>
/// Gathers the best passages of a search, lexical over all segments or dense over all blocks; what a score has to reach grows meanwhile.
/// </summary>
/// <param name="lowest">What a score has to reach while there are too few: 0 where nothing shared is no result.</param>
internal sealed class BestPassages(SearchFilter filter, int limit, float lowest = 0)
{
    private readonly PriorityQueue<(IndexedPassage Passage, float Score), float> _best = new();
    private readonly List<(IndexedPassage Passage, float Score)> _tied = [];

    /// <summary>The score below which a passage cannot be among the best nor tie with the last of them.</summary>
    public float Floor { get; private set; } = lowest;

    /// <summary>How many postings were looked at.</summary>
    public long PostingsRead { get; set; }

    /// <summary>Every passage whose score may belong to the best, ties with the last one included, unordered.</summary>
    public List<(IndexedPassage Passage, float Score)> Found() =>
        [.. _best.UnorderedItems.Select(item => item.Element), .. _tied.Where(item => item.Score >= Floor)];

    /// <summary>Whether a search with this filter may return a document of the segment.</summary>
    public bool Admits(LiveSegment segment, int document) =>
        segment.IsLive(document) && Admits(segment.Segment.Passages[document]);

    /// <summary>Whether the filter lets the passage pass.</summary>
    public bool Admits(in IndexedPassage passage) =>
        filter.IsEmpty || (passage.Day != IndexedPassage.Undated && filter.Admits(DateOnly.FromDayNumber(passage.Day)));

    public void Offer(in IndexedPassage passage, float score)
    {
        if (score < Floor)
            return;
        if (_best.Count < limit)
            _best.Enqueue((passage, score), score);
        else
            _tied.Add(score > _best.Peek().Score ? _best.EnqueueDequeue((passage, score), score) : (passage, score));
        if (_best.Count == limit)
            Floor = Ranking.TieFloor(_best.Peek().Score);
    }
}
