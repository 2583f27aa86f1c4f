namespace SezBot.Digests.Events;

/// <summary>
/// Puts articles of one event together: by average link over the likeness of pairs, so that a chain of like pairs does not join two events.
/// The groups do not depend on the order of the articles.
/// </summary>
public sealed class StoryGrouping(EventLikeness likeness)
{
    /// <param name="text">What is compared, see <see cref="EventReader"/>.</param>
    /// <param name="published">The day; articles more than <see cref="EventCluster.LongestDays"/> days apart are never of one event.</param>
    /// <returns>Groups in the order of their first articles, each in the order of the list.</returns>
    public IReadOnlyList<IReadOnlyList<T>> Group<T>(IReadOnlyList<T> items, Func<T, EventText> text, Func<T, DateOnly?> published)
    {
        var articles = items.Select((item, at) => new EventArticle(at, text(item), published(item))).ToList();
        // An order of their own, so that equal likenesses are taken alike whatever the order of the list.
        articles.Sort(EventArticle.ByContent);
        var clusters = EventCluster.OfReprints(articles);
        var joined = new AverageLink(likeness.Threshold).Join(clusters, EventCandidates.Of(clusters).Select(pair => Link(clusters, pair)));
        return [.. joined
            .Select(cluster => cluster.Articles.Select(article => article.At).Order().ToList())
            .OrderBy(group => group[0])
            .Select(group => group.ConvertAll(at => items[at]))];
    }

    private (int One, int Other, double Likeness) Link(IReadOnlyList<EventCluster> clusters, (int One, int Other) pair) =>
        (pair.One, pair.Other, likeness.Of(clusters[pair.One].Text, clusters[pair.Other].Text));
}
