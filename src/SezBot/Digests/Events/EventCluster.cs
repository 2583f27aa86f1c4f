namespace SezBot.Digests.Events;

/// <summary>Articles that belong together; at least one.</summary>
/// <param name="First">The first day among its articles; null when none is dated.</param>
internal sealed record EventCluster(IReadOnlyList<EventArticle> Articles, DateOnly? First, DateOnly? Last)
{
    /// <summary>Between the first and the last article of an event.</summary>
    public const int LongestDays = 3;

    /// <summary>The text that stands for it in comparisons.</summary>
    public EventText Text => Articles[0].Text;

    /// <summary>Joins articles with equal texts.</summary>
    /// <param name="articles">In the order of <see cref="EventArticle.ByContent"/>.</param>
    public static IReadOnlyList<EventCluster> OfReprints(IReadOnlyList<EventArticle> articles)
    {
        var clusters = new List<EventCluster>();
        foreach (var article in articles)
        {
            var cluster = new EventCluster([article], article.Published, article.Published);
            if (clusters.Count > 0 && clusters[^1].Text.TextHash == article.Text.TextHash && clusters[^1].MayJoin(cluster))
                clusters[^1] = clusters[^1].With(cluster);
            else
                clusters.Add(cluster);
        }
        return clusters;
    }

    /// <summary>Whether all would lie within <see cref="LongestDays"/>.</summary>
    public bool MayJoin(EventCluster other) => Earlier(First, other.First) is not { } first || Later(Last, other.Last) is not { } last
        || last.DayNumber - first.DayNumber <= LongestDays;

    public EventCluster With(EventCluster other) => new([.. Articles, .. other.Articles], Earlier(First, other.First), Later(Last, other.Last));

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null || other < one ? other ?? one : one;

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one is null || other > one ? other ?? one : one;
}
