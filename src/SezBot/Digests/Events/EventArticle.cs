namespace SezBot.Digests.Events;

/// <summary>An article to be put into a group.</summary>
/// <param name="At">Its place in the list.</param>
internal sealed record EventArticle(int At, EventText Text, DateOnly? Published)
{
    /// <summary>An order by what the article is and not by its place: day, text, title. Articles equal in these are interchangeable.</summary>
    public static int ByContent(EventArticle one, EventArticle other) =>
        (one.Text.TextHash, one.Published ?? DateOnly.MinValue, one.Text.TitleHash)
            .CompareTo((other.Text.TextHash, other.Published ?? DateOnly.MinValue, other.Text.TitleHash));
}
