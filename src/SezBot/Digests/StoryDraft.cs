namespace SezBot.Digests;

/// <summary>What can be told of an event, before it is known how much of it has room.</summary>
/// <param name="Main">The article it is told from.</param>
/// <param name="Items">All articles that tell it, <paramref name="Main"/> first.</param>
/// <param name="HeadlineSource">What the headline rests on, where no sentence that is shown says it; null otherwise.</param>
/// <param name="Sentences">The essence first.</param>
/// <param name="Quote">The best quotation; null when none is certain and short enough.</param>
/// <param name="Weight">For the order of stories.</param>
internal sealed record StoryDraft(
    NewsItem Main, IReadOnlyList<NewsItem> Items, string Headline, DraftSentence? HeadlineSource, IReadOnlyList<DraftSentence> Sentences, DraftQuote? Quote, string? Emoji,
    IReadOnlyList<string> Tags, double Weight)
{
    /// <summary>A model has worded its sentences.</summary>
    public bool IsWorded { get; init; }

    /// <summary>Reprints in one publisher count once; articles without a publisher count by their source.</summary>
    public int Publishers => Items.Select(item => item.Article.Publisher ?? item.Article.Source).Distinct(StringComparer.OrdinalIgnoreCase).Count();

    public DateOnly? Published => Items.Min(item => item.Article.Published);
}
