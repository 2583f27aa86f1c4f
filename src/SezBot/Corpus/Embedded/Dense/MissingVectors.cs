using Dapper;
using Microsoft.Data.Sqlite;

namespace SezBot.Corpus.Embedded.Dense;

/// <summary>Passages without a vector of a model, a page at a time.</summary>
internal sealed record MissingVectors(IReadOnlyList<PassageToEmbed> Passages, long? Next)
{
    private const int Page = 256;

    /// <summary>Comes before the first page.</summary>
    public static readonly MissingVectors First = new([], 0);

    public static int Count(SqliteConnection connection, string model) =>
        connection.ExecuteScalar<int>($"SELECT count(*) FROM passages p WHERE {Lacks(connection, model)}");

    public static MissingVectors Read(SqliteConnection connection, string model, long after)
    {
        var rows = connection.Query<PassageRow>(
            $"""
            SELECT p.row, p.article, p.id, p.ordinal, p.start, p.text FROM passages p
            WHERE p.row > @after AND {Lacks(connection, model)} ORDER BY p.row LIMIT @Page
            """,
            new { after, Page }).ToList();
        var articles = Articles(connection, rows);
        return new MissingVectors([.. rows.Select(row => row.ToEmbed(articles[row.Article]))], rows.Count < Page ? null : rows[^1].Row);
    }

    private static string Lacks(SqliteConnection connection, string model) =>
        DenseTables.TableOf(connection, model) is { } table ? $"NOT EXISTS(SELECT 1 FROM {table} d WHERE d.passage = p.row)" : "TRUE";

    private static Dictionary<long, Article> Articles(SqliteConnection connection, List<PassageRow> rows) => rows.Count == 0
        ? []
        : connection
            .Query<ArticleRow>(
                $"SELECT {ArticleRow.Columns} FROM articles WHERE row IN (SELECT article FROM passages WHERE row BETWEEN @first AND @last)",
                new { first = rows[0].Row, last = rows[^1].Row })
            .ToDictionary(row => row.Row, row => row.ToArticle());

    private sealed class PassageRow
    {
        public long Row { get; init; }
        public long Article { get; init; }
        public byte[] Id { get; init; } = [];
        public int Ordinal { get; init; }
        public int Start { get; init; }
        public string Text { get; init; } = "";

        public PassageToEmbed ToEmbed(Article article)
        {
            var passage = new Passage(new Guid(Id, bigEndian: true), article.Id, article.Version, Ordinal, Start, Text);
            return new PassageToEmbed(passage, PassageEncoding.EncodedText(article, passage));
        }
    }
}
