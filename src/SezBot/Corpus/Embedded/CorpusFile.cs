using Dapper;
using Microsoft.Data.Sqlite;

namespace SezBot.Corpus.Embedded;

/// <summary>Opens connections to <c>corpus.db</c> and turns SQLite's failures into store faults.</summary>
internal sealed class CorpusFile(string folder, string encoder)
{
    private const int NotADatabase = 26;
    private const int Corrupt = 11;
    private const int Busy = 5;
    private const int TableLocked = 6;

    private bool _checked;

    public string Path { get; } = System.IO.Path.Combine(folder, "corpus.db");

    private SqliteConnection Connection => new(new SqliteConnectionStringBuilder { DataSource = Path, DefaultTimeout = 30 }.ToString());

    public string Folder => folder;

    /// <exception cref="StoreException">Damaged, of a newer format, or not to be opened.</exception>
    public SqliteConnection Open() => Guard(() =>
    {
        Directory.CreateDirectory(folder);
        var connection = Connection;
        try
        {
            connection.Open();
            connection.Execute("PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY");
            if (!_checked)
                Schema.Ensure(connection, Path, encoder);
            _checked = true;
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    });

    /// <summary>Lets go of the file: pooled connections would go on reading it after it is replaced.</summary>
    public void Close()
    {
        using var connection = Connection;
        SqliteConnection.ClearPool(connection);
    }

    public T Guard<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode is NotADatabase or Corrupt)
        {
            throw new StoreException(StoreFault.Damaged, Path, failure);
        }
        catch (InvalidDataException failure)
        {
            throw new StoreException(StoreFault.Damaged, $"{Path}: {failure.Message}", failure);
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode is Busy or TableLocked)
        {
            throw new StoreException(StoreFault.Locked, Path, failure);
        }
        catch (SqliteException failure)
        {
            throw new StoreException(StoreFault.Inaccessible, $"{Path}: {failure.Message}", failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(StoreFault.Inaccessible, failure.Message, failure);
        }
    }

    public void Guard(Action action) => Guard<object?>(() =>
    {
        action();
        return null;
    });
}
