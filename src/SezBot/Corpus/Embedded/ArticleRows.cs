using Dapper;
using Microsoft.Data.Sqlite;
using SezBot.Corpus.Embedded.Dense;

namespace SezBot.Corpus.Embedded;

/// <summary>Writes and removes rows of the article table with statements prepared once; runs inside the caller's transaction.</summary>
internal sealed class ArticleRows(SqliteConnection connection) : IDisposable
{
    private readonly Statement _find = new(connection, "SELECT id, first_seen FROM articles WHERE source = $0 AND key = $1", 2);
    private readonly Statement _taken = new(connection, "SELECT row FROM articles WHERE id = $0", 1);
    private readonly Statement _save = new(
        connection,
        """
        INSERT INTO articles(id, source, key, version, title, publisher, attribution, published, first_seen, url, language, length, file_hash, changed)
        VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
        ON CONFLICT(source, key) DO UPDATE SET version = excluded.version, title = excluded.title, publisher = excluded.publisher,
            attribution = excluded.attribution, published = excluded.published, url = excluded.url, language = excluded.language,
            length = excluded.length, file_hash = excluded.file_hash, changed = excluded.changed
        RETURNING row
        """,
        14);

    /// <summary>The public id and the time of first sight of the article with this source and key; null when there is none.</summary>
    public (string Id, DateTimeOffset FirstSeen)? Find(string source, string key)
    {
        using var reader = _find.Read(source, key);
        return reader.Read() ? (reader.GetString(0), DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(1))) : null;
    }

    public bool IsTaken(string id) => _taken.Scalar(id) is not null;

    /// <summary>Inserts the record or replaces the one of the same source and key; returns its row.</summary>
    public long Save(ArticleRow row, long sequence) => (long)_save.Scalar(
        row.Id, row.Source, row.Key, row.Version, row.Title, row.Publisher, row.Attribution, row.Published, row.FirstSeen, row.Url, row.Language,
        row.Length, row.FileHash, sequence)!;

    /// <summary>Removes an article and its passages; returns 1, or 0 when there is none.</summary>
    public static int Remove(SqliteConnection connection, string id, long sequence)
    {
        if (connection.ExecuteScalar<long?>("SELECT row FROM articles WHERE id = @id", new { id }) is not { } row)
            return 0;
        RemovePassages(connection, row);
        connection.Execute("DELETE FROM articles WHERE row = @row", new { row });
        connection.Execute("INSERT INTO removals VALUES (@row, @sequence)", new { row, sequence });
        return 1;
    }

    public static void RemovePassages(SqliteConnection connection, long article)
    {
        foreach (var table in (string[])["vectors", DenseTables.Current, DenseTables.Next])
            connection.Execute($"DELETE FROM {table} WHERE passage IN (SELECT row FROM passages WHERE article = @article)", new { article });
        connection.Execute("DELETE FROM passages WHERE article = @article", new { article });
    }

    public void Dispose()
    {
        _find.Dispose();
        _taken.Dispose();
        _save.Dispose();
    }
}
