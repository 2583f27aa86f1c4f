using Qdrant.Client.Grpc;

namespace SezBot.Corpus.Qdrant;

/// <summary>The articles that one state consists of: looks them up, counts what they have, and marks them as replaced.</summary>
internal sealed class ArticlePoints(QdrantConnection connection, StoreState state)
{
    private const int PerCall = 256;

    private readonly GenerationPoints _points = new(connection, state.Collection);
    private readonly Visibility _visible = state.Visibility;

    public async Task<IReadOnlyDictionary<string, StoredArticle>> OfSourceAsync(string source, CancellationToken cancel)
    {
        var found = await _points.AllAsync(_visible.Of(Fields.ArticleKind, Conditions.Is(Fields.Source, source)), null, cancel);
        return found.Select(point => ArticlePoint.ReadStored(point.Payload)).ToDictionary(stored => stored.Article.Key, StringComparer.Ordinal);
    }

    /// <summary>What is stored of these articles, by source and key.</summary>
    public async Task<Dictionary<(string, string), Article>> OfKeysAsync(IEnumerable<Article> articles, CancellationToken cancel)
    {
        var stored = new Dictionary<(string, string), Article>();
        foreach (var source in articles.GroupBy(article => article.Source))
        {
            foreach (var keys in source.Select(article => article.Key).Distinct().Chunk(PerCall))
            {
                foreach (var article in await FindAsync([Conditions.Is(Fields.Source, source.Key), Conditions.OneOf(Fields.Key, keys)], cancel))
                    stored[(article.Source, article.Key)] = article;
            }
        }
        return stored;
    }

    public async Task<List<Article>> OfIdsAsync(IEnumerable<string> ids, CancellationToken cancel)
    {
        var found = new List<Article>();
        foreach (var chunk in ids.Distinct().Chunk(PerCall))
            found.AddRange(await FindAsync([Conditions.OneOf(Fields.Article, chunk)], cancel));
        return found;
    }

    private async Task<IEnumerable<Article>> FindAsync(IEnumerable<Condition> conditions, CancellationToken cancel) =>
        (await _points.AllAsync(_visible.Of(Fields.ArticleKind, conditions), null, cancel)).Select(point => ArticlePoint.Read(point.Payload));

    /// <summary>The passages of these articles, and how many of them have a dense vector.</summary>
    public async Task<(int Passages, int Vectors)> CountAsync(IEnumerable<string> ids, CancellationToken cancel)
    {
        var (passages, vectors) = (0, 0);
        foreach (var chunk in ids.Chunk(PerCall))
        {
            var articles = Conditions.OneOf(Fields.Article, chunk);
            passages += await _points.CountAsync(_visible.Of(Fields.PassageKind, articles), cancel);
            if (state.Vectors > 0)
                vectors += await _points.CountAsync(_visible.Of(Fields.PassageKind, articles, Conditions.Is(Fields.Embedded, 1)), cancel);
        }
        return (passages, vectors);
    }

    /// <summary>Marks the articles and their passages as replaced by the transaction.</summary>
    public async Task RetireAsync(IEnumerable<string> ids, long transaction, CancellationToken cancel)
    {
        foreach (var chunk in ids.Chunk(PerCall))
        {
            foreach (var kind in (string[])[Fields.PassageKind, Fields.ArticleKind])
                await _points.SetAsync(_visible.Of(kind, Conditions.OneOf(Fields.Article, chunk)), Fields.Until, Payload.Of(transaction), cancel);
        }
    }

    public Task TouchAsync(string source, string key, string fileHash, CancellationToken cancel) => _points.SetAsync(
        _visible.Of(Fields.ArticleKind, Conditions.Is(Fields.Source, source), Conditions.Is(Fields.Key, key)), Fields.FileHash, Payload.Of(fileHash), cancel);
}
