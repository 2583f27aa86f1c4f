using Microsoft.Data.Sqlite;

namespace SezBot.Corpus.Embedded;

/// <summary>A statement that is prepared once and run many times, with parameters <c>$0</c>, <c>$1</c> and so on.</summary>
internal sealed class Statement : IDisposable
{
    private readonly SqliteCommand _command;

    public Statement(SqliteConnection connection, string sql, int parameters)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
        for (var at = 0; at < parameters; at++)
            _command.Parameters.Add(new SqliteParameter { ParameterName = $"${at}" });
    }

    public void Execute(params ReadOnlySpan<object?> values) => Bound(values).ExecuteNonQuery();

    /// <summary>The first column of the first row, null when there is none.</summary>
    public object? Scalar(params ReadOnlySpan<object?> values) => Bound(values).ExecuteScalar();

    public SqliteDataReader Read(params ReadOnlySpan<object?> values) => Bound(values).ExecuteReader();

    private SqliteCommand Bound(ReadOnlySpan<object?> values)
    {
        for (var at = 0; at < values.Length; at++)
            _command.Parameters[at].Value = values[at] ?? DBNull.Value;
        return _command;
    }

    public void Dispose() => _command.Dispose();
}
