using Dapper;
using Microsoft.Data.Sqlite;
using SezBot.Corpus.Embedded.Dense;

namespace SezBot.Corpus.Embedded;

/// <summary>Writes and removes rows of the article table; runs inside the caller's transaction.</summary>
internal static class ArticleRows
{
    /// <summary>Inserts the record or replaces the one of the same source and key; returns its row.</summary>
    public static long Save(SqliteConnection connection, Article article, string fileHash, long sequence)
    {
        var row = ArticleRow.Of(article, fileHash);
        return connection.ExecuteScalar<long>(
            """
            INSERT INTO articles(id, source, key, version, title, publisher, attribution, published, first_seen, url, language, length, file_hash, changed)
            VALUES (@Id, @Source, @Key, @Version, @Title, @Publisher, @Attribution, @Published, @FirstSeen, @Url, @Language, @Length, @FileHash, @sequence)
            ON CONFLICT(source, key) DO UPDATE SET version = excluded.version, title = excluded.title, publisher = excluded.publisher,
                attribution = excluded.attribution, published = excluded.published, url = excluded.url, language = excluded.language,
                length = excluded.length, file_hash = excluded.file_hash, changed = excluded.changed
            RETURNING row
            """,
            new
            {
                row.Id,
                row.Source,
                row.Key,
                row.Version,
                row.Title,
                row.Publisher,
                row.Attribution,
                row.Published,
                row.FirstSeen,
                row.Url,
                row.Language,
                row.Length,
                row.FileHash,
                sequence,
            });
    }

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
}
