namespace SezBot.Corpus.Qdrant;

/// <summary>What a transaction adds to the counts of a generation.</summary>
internal sealed record CountChange(IReadOnlyDictionary<string, int> Articles, int Passages, int Undated, int Vectors)
{
    public StoreState Apply(StoreState state)
    {
        var articles = new Dictionary<string, int>(state.Articles);
        foreach (var (source, change) in Articles)
        {
            articles[source] = articles.GetValueOrDefault(source) + change;
            if (articles[source] <= 0)
                articles.Remove(source);
        }
        return state with
        {
            Articles = articles,
            Passages = state.Passages + Passages,
            Undated = state.Undated + Undated,
            Vectors = state.Vectors + Vectors,
        };
    }

    /// <summary>Of articles that come and articles that go; an article that is replaced is in both.</summary>
    public static CountChange Of(IReadOnlyCollection<Article> added, IReadOnlyCollection<Article> removed, int passages, int vectors)
    {
        var articles = new Dictionary<string, int>();
        foreach (var article in added)
            articles[article.Source] = articles.GetValueOrDefault(article.Source) + 1;
        foreach (var article in removed)
            articles[article.Source] = articles.GetValueOrDefault(article.Source) - 1;
        return new CountChange(
            articles, passages, added.Count(article => article.Published is null) - removed.Count(article => article.Published is null), vectors);
    }
}
