using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using SezBot.Corpus.Embedded.Dense;
using SezBot.Text;

namespace SezBot.Corpus.Embedded;

internal sealed class EmbeddedSnapshot(CorpusFile file, SqliteConnection connection, PassageIndex index, DenseSearch dense) : ICorpusSnapshot
{
    private const string PassageQuery = """
        SELECT p.row, p.id, a.id, a.version, p.ordinal, p.start, p.text, p.hash FROM passages p JOIN articles a ON a.row = p.article
        """;

    private const int ArticlePage = 256;

    private int? _articles;
    private int? _undated;

    public bool IsFallback { get; init; }

    public int PassageCount => index.Count;

    public int ArticleCount => _articles ??= connection.ExecuteScalar<int>("SELECT count(*) FROM articles");

    public int UndatedCount => _undated ??= connection.ExecuteScalar<int>("SELECT count(*) FROM articles WHERE published IS NULL");

    public Task<IReadOnlyList<ScoredPassage>> SearchAsync(SparseVector query, SearchFilter filter, int limit, CancellationToken cancel)
    {
        var best = Best(query, filter, limit, cancel);
        return Task.FromResult<IReadOnlyList<ScoredPassage>>(file.Guard(() => ReadTexts(best)));
    }

    public string? VectorModel => dense.Model;

    public int VectorDimension => file.Guard(() => DenseTables.DimensionOf(connection));

    public Task<int> VectorCountAsync(CancellationToken cancel) => Task.FromResult(file.Guard(() => DenseTables.Count(connection)));

    public Task<IReadOnlyList<ScoredPassage>> SearchDenseAsync(DenseVector query, SearchFilter filter, int limit, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<ScoredPassage>>(file.Guard(() => ReadTexts(dense.Best(query, filter, limit, cancel))));

    public Task<IReadOnlySet<uint>> KnownAsync(IReadOnlyCollection<uint> terms, CancellationToken cancel) =>
        Task.FromResult<IReadOnlySet<uint>>(terms.Where(index.Holds).ToHashSet());

    /// <summary>What the search finds, in its order, before the texts are read.</summary>
    public IEnumerable<(IndexedPassage Passage, float Score)> Best(SparseVector query, SearchFilter filter, int limit, CancellationToken cancel) =>
        Ranking.Order(index.Search(query, filter, limit, cancel), item => item.Score, item => item.Passage.Id).Take(limit);

    private List<ScoredPassage> ReadTexts(IEnumerable<(IndexedPassage Passage, float Score)> best)
    {
        using var command = connection.CreateCommand();
        command.CommandText = PassageQuery + " WHERE p.row = $row";
        var row = command.Parameters.Add("$row", SqliteType.Integer);
        var results = new List<ScoredPassage>();
        foreach (var (passage, score) in best)
        {
            row.Value = passage.Row;
            using var reader = command.ExecuteReader();
            if (reader.Read())
                results.Add(new ScoredPassage(ReadPassage(reader), score));
        }
        return results;
    }

    // A text that does not equal its hash must never be cited.
    private Passage ReadPassage(SqliteDataReader reader)
    {
        var text = reader.GetString(6);
        if (PassageHash.Of(text) != reader.GetInt64(7))
            throw new StoreException(StoreFault.Damaged, $"{file.Path} ({reader.GetString(2)})");
        return new Passage(
            new Guid((byte[])reader[1], bigEndian: true), reader.GetString(2), reader.GetString(3), reader.GetInt32(4), reader.GetInt32(5), text);
    }

    public Task<Article?> ArticleAsync(string id, CancellationToken cancel) => Task.FromResult(file.Guard(() => connection
        .QuerySingleOrDefault<ArticleRow>($"SELECT {ArticleRow.Columns} FROM articles WHERE id = @id", new { id })?.ToArticle()));

    public Task<IReadOnlyDictionary<string, Article>> ArticlesAsync(IReadOnlyCollection<string> ids, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyDictionary<string, Article>>(file.Guard(() => connection
            .Query<ArticleRow>($"SELECT {ArticleRow.Columns} FROM articles WHERE id IN (SELECT value FROM json_each(@ids))", new { ids = JsonSerializer.Serialize(ids) })
            .ToDictionary(row => row.Id, row => row.ToArticle(), StringComparer.Ordinal)));

    public IAsyncEnumerable<StoredArticle> AllArticlesAsync(CancellationToken cancel) => AllArticles(cancel).ToAsyncEnumerable();

    // A page at a time: no statement stays open while the caller reads something else.
    private IEnumerable<StoredArticle> AllArticles(CancellationToken cancel)
    {
        List<ArticleRow> page;
        for (long last = 0; ; last = page[^1].Row)
        {
            cancel.ThrowIfCancellationRequested();
            page = file.Guard(() => connection
                .Query<ArticleRow>($"SELECT {ArticleRow.Columns} FROM articles WHERE row > @last ORDER BY row LIMIT @ArticlePage", new { last, ArticlePage })
                .ToList());
            if (page.Count == 0)
                yield break;
            foreach (var row in page)
                yield return new StoredArticle(row.ToArticle(), row.FileHash);
        }
    }

    public Task<IReadOnlyDictionary<Guid, DenseVector>> VectorsAsync(string articleId, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyDictionary<Guid, DenseVector>>(file.Guard(() => DenseTables.Of(connection, articleId)));

    public Task<IReadOnlyList<Passage>> PassagesAsync(string articleId, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<Passage>>(file.Guard(() =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = PassageQuery + " WHERE a.id = $id ORDER BY p.ordinal";
            command.Parameters.AddWithValue("$id", articleId);
            using var reader = command.ExecuteReader();
            var passages = new List<Passage>();
            while (reader.Read())
                passages.Add(ReadPassage(reader));
            return passages;
        }));

    public Task<IReadOnlyList<Article>> LatestAsync(SearchFilter filter, int limit, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<Article>>(file.Guard(() => connection
            .Query<ArticleRow>(
                $"""
                SELECT {ArticleRow.Columns} FROM articles
                WHERE (@from IS NULL OR published >= @from) AND (@to IS NULL OR published <= @to)
                ORDER BY coalesce(published, date(first_seen / 1000, 'unixepoch')) DESC, id LIMIT @limit
                """,
                new { from = ArticleRow.WriteDate(filter.From), to = ArticleRow.WriteDate(filter.To), limit })
            .Select(row => row.ToArticle())
            .ToList()));

    public Task<IReadOnlyList<Article>> ArrivedAsync(DateTimeOffset after, DateTimeOffset until, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<Article>>(file.Guard(() => connection
            .Query<ArticleRow>(
                $"""
                WITH sources AS (SELECT source AS name, min(first_seen) AS began FROM articles GROUP BY source)
                SELECT {ArticleRow.Columns} FROM articles JOIN sources ON name = source
                WHERE first_seen > @after AND first_seen <= @until AND first_seen > began
                ORDER BY first_seen, id
                """,
                new { after = after.ToUnixTimeMilliseconds(), until = until.ToUnixTimeMilliseconds() })
            .Select(row => row.ToArticle())
            .ToList()));

    public Task<IReadOnlyList<DateOnly>> DaysNearAsync(DateOnly day, int limit, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<DateOnly>>(file.Guard(() => connection
            .Query<string>(
                """
                SELECT published FROM articles WHERE published IS NOT NULL AND published <> @day GROUP BY published
                ORDER BY abs(julianday(published) - julianday(@day)), published LIMIT @limit
                """,
                new { day = ArticleRow.WriteDate(day), limit })
            .Select(date => ArticleRow.ReadDate(date)!.Value)
            .ToList()));

    public ValueTask DisposeAsync()
    {
        connection.Dispose(); // ends the read transaction, too
        return ValueTask.CompletedTask;
    }
}
