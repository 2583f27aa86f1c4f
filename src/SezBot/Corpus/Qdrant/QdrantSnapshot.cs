using System.Runtime.CompilerServices;
using Qdrant.Client.Grpc;
using Dense = SezBot.Corpus.DenseVector;
using Lexical = SezBot.Text.SparseVector;

namespace SezBot.Corpus.Qdrant;

/// <summary>One state of one generation. Nothing is held on the server: what was replaced is found for <see cref="QdrantOptions.SnapshotLife"/>.</summary>
internal sealed class QdrantSnapshot(QdrantConnection connection, StoreState state) : ICorpusSnapshot
{
    private readonly GenerationPoints _points = new(connection, state.Collection);
    private readonly Visibility _visible = state.Visibility;

    public int PassageCount => state.Passages;

    public int ArticleCount { get; } = state.ArticleCount;

    public int UndatedCount => state.Undated;

    public string? VectorModel => state.Vectors > 0 ? state.Model : null;

    public int VectorDimension => VectorModel is null ? 0 : state.Dimension;

    public Task<int> VectorCountAsync(CancellationToken cancel) => Task.FromResult(state.Vectors);

    public Task<IReadOnlyList<ScoredPassage>> SearchAsync(Lexical query, SearchFilter filter, int limit, CancellationToken cancel)
    {
        query = PassagePoint.Reduced(query, state.Grams);
        return query.Count == 0
            ? Nothing<ScoredPassage>()
            : SearchAsync(new VectorInput { Sparse = PassagePoint.Sparse(query) }, Fields.Lexical, filter, limit, cancel);
    }

    public Task<IReadOnlyList<ScoredPassage>> SearchDenseAsync(Dense query, SearchFilter filter, int limit, CancellationToken cancel) =>
        query.Model != VectorModel || query.Values.Length != VectorDimension
            ? Nothing<ScoredPassage>()
            : SearchAsync(new VectorInput { Dense = PassagePoint.Dense(query.Values) }, Fields.Dense, filter, limit, cancel);

    private async Task<IReadOnlyList<ScoredPassage>> SearchAsync(VectorInput query, string vector, SearchFilter filter, int limit, CancellationToken cancel) =>
        limit <= 0 || state.Passages == 0
            ? []
            : await new VectorSearch(connection, state.Collection, _visible.Of(Fields.PassageKind, Within(filter))).BestAsync(query, vector, limit, cancel);

    public Task<IReadOnlySet<uint>> KnownAsync(IReadOnlyCollection<uint> terms, CancellationToken cancel) => terms.Count == 0 || state.Passages == 0
        ? Task.FromResult<IReadOnlySet<uint>>(new HashSet<uint>())
        : new VectorSearch(connection, state.Collection, _visible.Of(Fields.PassageKind)).KnownAsync(terms, cancel);

    public async Task<Article?> ArticleAsync(string id, CancellationToken cancel) => (await ArticlesAsync([id], cancel)).GetValueOrDefault(id);

    public async Task<IReadOnlyDictionary<string, Article>> ArticlesAsync(IReadOnlyCollection<string> ids, CancellationToken cancel) =>
        ids.Count == 0 || ArticleCount == 0
            ? new Dictionary<string, Article>()
            : (await ArticlesAsync([Conditions.OneOf(Fields.Article, ids)], cancel)).ToDictionary(article => article.Id, StringComparer.Ordinal);

    public async IAsyncEnumerable<StoredArticle> AllArticlesAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        if (ArticleCount == 0)
            yield break;
        await foreach (var page in _points.PagesAsync(_ => Task.FromResult(_visible.Of(Fields.ArticleKind)), null, withVectors: false, cancel))
        {
            foreach (var point in page)
                yield return ArticlePoint.ReadStored(point.Payload);
        }
    }

    public async Task<IReadOnlyDictionary<Guid, Dense>> VectorsAsync(string articleId, CancellationToken cancel)
    {
        if (VectorModel is not { } model)
            return new Dictionary<Guid, Dense>();
        var filter = _visible.Of(Fields.PassageKind, Conditions.Is(Fields.Article, articleId), Conditions.Is(Fields.Embedded, 1));
        return (await _points.AllAsync(filter, [Fields.Passage], cancel, withVectors: true)).ToDictionary(
            point => Guid.Parse(point.Payload.NeedText(Fields.Passage)), point => new Dense(model, PointCopy.DenseOf(point) ?? []));
    }

    public async Task<IReadOnlyList<Passage>> PassagesAsync(string articleId, CancellationToken cancel)
    {
        if (state.Passages == 0)
            return [];
        var found = await _points.AllAsync(_visible.Of(Fields.PassageKind, Conditions.Is(Fields.Article, articleId)), PassagePoint.Shown, cancel);
        return [.. found.Select(point => PassagePoint.Read(point.Payload)).OrderBy(passage => passage.Ordinal)];
    }

    // Articles of one day come in any order, so the last day is read whole.
    public async Task<IReadOnlyList<Article>> LatestAsync(SearchFilter filter, int limit, CancellationToken cancel)
    {
        if (limit <= 0 || ArticleCount == 0)
            return [];
        var latest = await _points.FirstAsync(_visible.Of(Fields.ArticleKind, Within(filter)), Fields.Listed, Direction.Desc, limit, null, cancel);
        var articles = latest.Select(point => ArticlePoint.Read(point.Payload)).ToList();
        if (articles.Count == limit)
        {
            var last = articles.Min(article => article.ListedOn);
            articles.RemoveAll(article => article.ListedOn == last);
            articles.AddRange(await ArticlesAsync([Conditions.Is(Fields.Listed, last.DayNumber), .. Within(filter)], cancel));
        }
        return [.. articles.OrderByDescending(article => article.ListedOn).ThenBy(article => article.Id, StringComparer.Ordinal).Take(limit)];
    }

    public async Task<IReadOnlyList<Article>> ArrivedAsync(DateTimeOffset after, DateTimeOffset until, CancellationToken cancel)
    {
        if (ArticleCount == 0)
            return [];
        var (from, to) = (after.ToUnixTimeMilliseconds() + 1, until.ToUnixTimeMilliseconds());
        var arrived = await ArticlesAsync([Conditions.Between(Fields.Seen, from, to)], cancel);
        var began = new Dictionary<string, DateTimeOffset>();
        foreach (var source in arrived.Select(article => article.Source).Distinct())
            began[source] = await BeganAsync(source, cancel);
        return [.. arrived.Where(article => article.FirstSeen > began[article.Source]).OrderBy(article => article.FirstSeen).ThenBy(article => article.Id, StringComparer.Ordinal)];
    }

    private async Task<DateTimeOffset> BeganAsync(string source, CancellationToken cancel)
    {
        var filter = _visible.Of(Fields.ArticleKind, Conditions.Is(Fields.Source, source));
        var first = await _points.FirstAsync(filter, Fields.Seen, Direction.Asc, 1, [Fields.Seen], cancel);
        return DateTimeOffset.FromUnixTimeMilliseconds(first[0].Payload.NeedNumber(Fields.Seen));
    }

    public async Task<IReadOnlyList<DateOnly>> DaysNearAsync(DateOnly day, int limit, CancellationToken cancel)
    {
        if (limit <= 0 || ArticleCount == 0)
            return [];
        var (before, after) = (await DaysAsync(day, Direction.Desc, limit, cancel), await DaysAsync(day, Direction.Asc, limit, cancel));
        return [.. before.Concat(after).OrderBy(found => Math.Abs(found.DayNumber - day.DayNumber)).ThenBy(found => found).Take(limit)];
    }

    private async Task<List<DateOnly>> DaysAsync(DateOnly day, Direction direction, int limit, CancellationToken cancel)
    {
        var days = new List<DateOnly>();
        for (var last = day; days.Count < limit; days.Add(last))
        {
            var beyond = direction == Direction.Asc ? Conditions.Above(Fields.Day, last.DayNumber) : Conditions.Below(Fields.Day, last.DayNumber);
            var next = await _points.FirstAsync(_visible.Of(Fields.ArticleKind, beyond), Fields.Day, direction, 1, [Fields.Day], cancel);
            if (next.Count == 0)
                break;
            last = DateOnly.FromDayNumber((int)next[0].Payload.NeedNumber(Fields.Day));
        }
        return days;
    }

    private async Task<List<Article>> ArticlesAsync(IEnumerable<Condition> conditions, CancellationToken cancel) =>
        [.. (await _points.AllAsync(_visible.Of(Fields.ArticleKind, conditions), null, cancel)).Select(point => ArticlePoint.Read(point.Payload))];

    private static IEnumerable<Condition> Within(SearchFilter filter) =>
        filter.IsEmpty ? [] : [Conditions.Between(Fields.Day, filter.From?.DayNumber, filter.To?.DayNumber)];

    private static Task<IReadOnlyList<T>> Nothing<T>() => Task.FromResult<IReadOnlyList<T>>([]);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
