using Microsoft.Data.Sqlite;
using SezBot.Text;

namespace SezBot.Benchmarks.Engines;

/// <summary>
/// SQLite's FTS5 over SezBot's stems, without stop words: the index alone (contentless) after <c>optimize</c>, any stem of the question,
/// ordered by <c>rank</c>, which is its <c>bm25()</c>; texts in a table beside it.
/// </summary>
internal sealed class FullTextEngine : IEngine
{
    // A number is one stem, its comma and percent sign included; everything else in a stem is a letter or digit to unicode61, too.
    private const string Tables = """
        PRAGMA journal_mode = OFF;
        PRAGMA cache_size = -1000000;
        PRAGMA mmap_size = 4000000000;
        CREATE VIRTUAL TABLE stems USING fts5(text, content = '', tokenize = "unicode61 remove_diacritics 0 tokenchars ',%'");
        CREATE TABLE texts(place INTEGER PRIMARY KEY, text TEXT NOT NULL);
        """;

    private const string Best = "SELECT rowid, rank, NULL FROM stems WHERE stems MATCH $question ORDER BY rank LIMIT $limit";

    private const string BestWithTexts = """
        SELECT found.rowid, found.rank, texts.text
        FROM (SELECT rowid, rank FROM stems WHERE stems MATCH $question ORDER BY rank LIMIT $limit) AS found
        JOIN texts ON texts.place = found.rowid ORDER BY found.rank
        """;

    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _best;
    private readonly SqliteCommand _bestWithTexts;

    /// <param name="file">A path, or <c>:memory:</c>.</param>
    public FullTextEngine(string name, string file, IReadOnlyList<ComparedPassage> passages)
    {
        Name = name;
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        _connection.Open();
        Execute(Tables);
        Fill(passages);
        Execute("INSERT INTO stems(stems) VALUES ('optimize'); ANALYZE");
        _best = Command(Best, "$question", "$limit");
        _bestWithTexts = Command(BestWithTexts, "$question", "$limit");
    }

    public string Name { get; }

    public string Version => _connection.ServerVersion;

    private void Fill(IReadOnlyList<ComparedPassage> passages)
    {
        using var transaction = _connection.BeginTransaction();
        using var insert = Command("INSERT INTO stems(rowid, text) VALUES ($place, $stems); INSERT INTO texts VALUES ($place, $text)", "$place", "$stems", "$text");
        foreach (var (at, passage) in passages.Index())
        {
            insert.Parameters[0].Value = at;
            insert.Parameters[1].Value = string.Join(' ', Stems(passage.Indexed));
            insert.Parameters[2].Value = passage.Text;
            insert.ExecuteNonQuery();
        }
        transaction.Commit();
    }

    public Task<List<Found>> FindAsync(string question, int limit, bool withTexts)
    {
        var found = new List<Found>(limit);
        var stems = string.Join(" OR ", Stems(question).Distinct().Select(stem => $"\"{stem}\""));
        if (stems.Length == 0)
            return Task.FromResult(found);
        var command = withTexts ? _bestWithTexts : _best;
        command.Parameters[0].Value = stems;
        command.Parameters[1].Value = limit;
        using var reader = command.ExecuteReader();
        while (reader.Read())
            found.Add(new Found(reader.GetInt32(0), -reader.GetDouble(1), withTexts ? reader.GetString(2) : null));
        return Task.FromResult(found);
    }

    private static IEnumerable<string> Stems(string text) => Analyzer.Tokens(text).Where(token => !token.IsStopWord).Select(token => token.Stem);

    private SqliteCommand Command(string sql, params string[] parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var parameter in parameters)
            command.Parameters.Add(new SqliteParameter { ParameterName = parameter });
        return command;
    }

    private void Execute(string sql)
    {
        using var command = Command(sql);
        command.ExecuteNonQuery();
    }

    public ValueTask DisposeAsync()
    {
        _best.Dispose();
        _bestWithTexts.Dispose();
        return _connection.DisposeAsync();
    }
}
