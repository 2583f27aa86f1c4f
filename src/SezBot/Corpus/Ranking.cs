namespace SezBot.Corpus;

/// <summary>
/// The order of search results, the same for every store: by score, best first; scores within 1e-4 relative of the first of a run are
/// ties, ordered by id, because stores add float32 products in different orders.
/// </summary>
public static class Ranking
{
    public const float TieTolerance = 1e-4f;

    /// <summary>The lowest score that still ties with <paramref name="score"/>.</summary>
    public static float TieFloor(float score) => score * (score < 0 ? 1 + TieTolerance : 1 - TieTolerance);

    public static List<T> Order<T>(IEnumerable<T> results, Func<T, float> score, Func<T, Guid> id)
    {
        var ordered = results.OrderByDescending(score).ToList();
        for (var start = 0; start < ordered.Count;)
        {
            var floor = TieFloor(score(ordered[start]));
            var end = start + 1;
            while (end < ordered.Count && score(ordered[end]) >= floor)
                end++;
            if (end - start > 1)
                ordered.Sort(start, end - start, Comparer<T>.Create((one, other) => id(one).CompareTo(id(other))));
            start = end;
        }
        return ordered;
    }
}
