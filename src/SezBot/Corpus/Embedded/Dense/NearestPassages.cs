namespace SezBot.Corpus.Embedded.Dense;

/// <summary>Gathers the best passages of a scan; what a score has to reach grows meanwhile. Scores may be negative.</summary>
internal sealed class NearestPassages(SearchFilter filter, int limit)
{
    private readonly PriorityQueue<(IndexedPassage Passage, float Score), float> _best = new();
    private readonly List<(IndexedPassage Passage, float Score)> _tied = [];

    /// <summary>The score below which a passage cannot be among the best nor tie with the last of them.</summary>
    public float Floor { get; private set; } = float.NegativeInfinity;

    /// <summary>Every passage whose score may belong to the best, ties with the last one included, unordered.</summary>
    public List<(IndexedPassage Passage, float Score)> Found() =>
        [.. _best.UnorderedItems.Select(item => item.Element), .. _tied.Where(item => item.Score >= Floor)];

    public void Offer(in IndexedPassage passage, float score)
    {
        if (score < Floor || !Admits(passage.Day))
            return;
        if (_best.Count < limit)
            _best.Enqueue((passage, score), score);
        else
            _tied.Add(score > _best.Peek().Score ? _best.EnqueueDequeue((passage, score), score) : (passage, score));
        if (_best.Count == limit)
            Floor = Ranking.TieFloor(_best.Peek().Score);
    }

    private bool Admits(int day) => filter.IsEmpty || (day != IndexedPassage.Undated && filter.Admits(DateOnly.FromDayNumber(day)));
}
