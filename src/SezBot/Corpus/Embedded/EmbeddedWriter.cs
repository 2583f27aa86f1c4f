using Dapper;
using Microsoft.Data.Sqlite;
using SezBot.Corpus.Embedded.Dense;

namespace SezBot.Corpus.Embedded;

internal sealed class EmbeddedWriter(CorpusFile file, SqliteConnection connection, WriterLock held, IndexFollower follower) : ICorpusWriter
{
    public Task<IReadOnlyDictionary<string, StoredArticle>> ArticlesOfAsync(string source, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyDictionary<string, StoredArticle>>(file.Guard(() => connection
            .Query<ArticleRow>($"SELECT {ArticleRow.Columns} FROM articles WHERE source = @source", new { source })
            .ToDictionary(row => row.Key, row => new StoredArticle(row.ToArticle(), row.FileHash), StringComparer.Ordinal)));

    public Task<IReadOnlyList<string>> SourcesAsync(CancellationToken cancel) => Task.FromResult<IReadOnlyList<string>>(
        file.Guard(() => connection.Query<string>("SELECT DISTINCT source FROM articles ORDER BY source").ToList()));

    public Task<IReadOnlyList<Article>> WriteAsync(IReadOnlyList<ArticleRevision> revisions, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<Article>>(InTransaction(sequence =>
        {
            using var articles = new ArticleRows(connection);
            using var passages = new PassageRows(connection);
            return revisions.Select(revision => Write(revision, articles, passages, sequence, cancel)).ToList();
        }));

    private Article Write(ArticleRevision revision, ArticleRows articles, PassageRows passages, long sequence, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var before = articles.Find(revision.Article.Source, revision.Article.Key);
        var row = ArticleRow.Of(
            before is var (id, firstSeen)
                ? revision.Article with { Id = id, FirstSeen = firstSeen }
                : revision.Article with { Id = ArticleIds.Unique(revision.Article, articles.IsTaken) },
            revision.FileHash);
        var number = articles.Save(row, sequence);
        if (before is not null)
            ArticleRows.RemovePassages(connection, number);
        passages.Add(number, revision.Passages);
        return row.ToArticle(); // the file keeps milliseconds
    }

    public Task TouchAsync(string source, string key, string fileHash, CancellationToken cancel)
    {
        file.Guard(() => connection.Execute(
            "UPDATE articles SET file_hash = @fileHash WHERE source = @source AND key = @key", new { source, key, fileHash }));
        return Task.CompletedTask;
    }

    public Task<int> RemoveAsync(IReadOnlyCollection<string> articleIds, CancellationToken cancel) => Task.FromResult(
        InTransaction(sequence => articleIds.Sum(id => ArticleRows.Remove(connection, id, sequence))));

    public Task<int> CountWithoutVectorAsync(string model, CancellationToken cancel) =>
        Task.FromResult(file.Guard(() => MissingVectors.Count(connection, model)));

    public IAsyncEnumerable<PassageToEmbed> WithoutVectorAsync(string model, CancellationToken cancel) => WithoutVector(model, cancel).ToAsyncEnumerable();

    // Rows are read a page at a time: what is added meanwhile is behind the page, never in it.
    private IEnumerable<PassageToEmbed> WithoutVector(string model, CancellationToken cancel)
    {
        for (var page = MissingVectors.First; page.Next is { } after;)
        {
            cancel.ThrowIfCancellationRequested();
            page = file.Guard(() => MissingVectors.Read(connection, model, after));
            foreach (var passage in page.Passages)
                yield return passage;
        }
    }

    public Task AddVectorsAsync(string model, IReadOnlyList<PassageVector> vectors, CancellationToken cancel) => Task.FromResult(InTransaction(_ =>
    {
        foreach (var (passage, values) in vectors)
        {
            if (PassageRow(passage) is { } row)
                DenseTables.Add(connection, model, row, values);
        }
        return vectors.Count;
    }));

    private long? PassageRow(Passage passage) => connection.ExecuteScalar<long?>(
        "SELECT p.row FROM passages p JOIN articles a ON a.row = p.article WHERE a.id = @Article AND p.ordinal = @Ordinal AND p.id = @id",
        new { passage.Article, passage.Ordinal, id = passage.Id.ToByteArray(bigEndian: true) });

    public Task<bool> ForgetOtherDimensionAsync(string model, int dimension, CancellationToken cancel) => Task.FromResult(
        file.Guard(() => DenseTables.HasOtherDimension(connection, model, dimension)) && InTransaction(_ => DenseTables.Forget(connection, model, dimension)));

    public Task UseModelAsync(string model, CancellationToken cancel) => Task.FromResult(
        file.Guard(() => DenseTables.TableOf(connection, model) is not null && DenseTables.HasOthers(connection, model))
        && InTransaction(_ => DenseTables.Use(connection, model)));

    private T InTransaction<T>(Func<long, T> action) => file.Guard(() =>
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var result = action(Schema.NextSequence(connection));
        transaction.Commit();
        return result;
    });

    public ValueTask DisposeAsync()
    {
        connection.Dispose();
        held.Dispose();
        follower.KeepUp();
        return ValueTask.CompletedTask;
    }
}
