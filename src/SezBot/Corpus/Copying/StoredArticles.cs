namespace SezBot.Corpus.Copying;

/// <summary>What a store has already, read once for each source.</summary>
internal sealed class StoredArticles(ICorpusWriter writer)
{
    private readonly Dictionary<string, IReadOnlyDictionary<string, StoredArticle>> _bySource = new(StringComparer.Ordinal);

    /// <returns>Null when the store has none of this source and key.</returns>
    public async Task<StoredArticle?> FindAsync(Article article, CancellationToken cancel)
    {
        if (!_bySource.TryGetValue(article.Source, out var articles))
            _bySource[article.Source] = articles = await writer.ArticlesOfAsync(article.Source, cancel);
        return articles.GetValueOrDefault(article.Key);
    }
}
