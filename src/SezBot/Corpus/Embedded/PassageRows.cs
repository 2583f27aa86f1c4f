using Microsoft.Data.Sqlite;
using SezBot.Corpus.Embedded.Dense;

namespace SezBot.Corpus.Embedded;

/// <summary>Writes the passages and vectors of articles with statements prepared once; runs inside the caller's transaction.</summary>
internal sealed class PassageRows : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _passage;
    private readonly SqliteCommand _vector;

    public PassageRows(SqliteConnection connection)
    {
        _connection = connection;
        _passage = Prepare(
            "INSERT INTO passages(id, article, ordinal, start, text, hash) VALUES ($0, $1, $2, $3, $4, $5) RETURNING row", 6);
        _vector = Prepare("INSERT INTO vectors(passage, data) VALUES ($0, $1)", 2);
    }

    /// <summary>Puts the passages in the place of whatever the article had.</summary>
    public void Replace(long article, IReadOnlyList<EncodedPassage> passages)
    {
        ArticleRows.RemovePassages(_connection, article);
        foreach (var (passage, vector, dense) in passages)
        {
            Bind(_passage, passage.Id.ToByteArray(bigEndian: true), article, passage.Ordinal, passage.Start, passage.Text, PassageHash.Of(passage.Text));
            var row = (long)_passage.ExecuteScalar()!;
            Bind(_vector, row, VectorCodec.Encode(vector));
            _vector.ExecuteNonQuery();
            if (dense is not null)
                DenseTables.Add(_connection, dense.Model, row, dense.Values);
        }
    }

    private SqliteCommand Prepare(string sql, int parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        for (var at = 0; at < parameters; at++)
            command.Parameters.Add(new SqliteParameter { ParameterName = $"${at}" });
        return command;
    }

    private static void Bind(SqliteCommand command, params object[] values)
    {
        for (var at = 0; at < values.Length; at++)
            command.Parameters[at].Value = values[at];
    }

    public void Dispose()
    {
        _passage.Dispose();
        _vector.Dispose();
    }
}
