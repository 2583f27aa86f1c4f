using Dapper;
using Microsoft.Data.Sqlite;
using SezBot.Corpus;
using SezBot.State.Migrations;

namespace SezBot.State;

/// <summary>
/// The file <c>bot.db</c>: what the bot remembers. Any number of processes may use it; readers never wait for a writer, and a writer
/// waits up to 5 seconds for another. What was written is on the disk when the call returns. Nothing is opened before the first use.
/// </summary>
/// <param name="path">The file; it and its folder are made when missing.</param>
public sealed class BotDatabase(string path, TimeProvider time) : IDisposable
{
    private const int BusySeconds = 5;

    private readonly string _connection = new SqliteConnectionStringBuilder
    {
        DataSource = System.IO.Path.GetFullPath(path),
        ForeignKeys = true,
        DefaultTimeout = BusySeconds,
    }.ToString();

    // SQLite has one writer; waiters of this process queue here in order instead of polling the file's lock.
    private GroupCommit? _writes;
    private readonly SemaphoreSlim _preparing = new(1, 1);
    private volatile bool _prepared;

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>Reads from one consistent state of the file.</summary>
    /// <exception cref="StoreException">The file cannot be used.</exception>
    public Task<T> ReadAsync<T>(Func<SqliteConnection, Task<T>> read, CancellationToken cancel) =>
        GuardAsync(() => InReadTransactionAsync(read, cancel));

    /// <summary>
    /// Runs <paramref name="write"/> in a transaction: when it throws, nothing has changed. Its commands belong to the transaction by
    /// themselves. Writes that wait for the same lock are committed together. It must not call <see cref="WriteAsync"/> again.
    /// </summary>
    /// <exception cref="StoreException">The file cannot be used, or another process writes for more than 5 seconds.</exception>
    public Task<T> WriteAsync<T>(Func<SqliteConnection, Task<T>> write, CancellationToken cancel) =>
        GuardAsync(() => Writes.WriteAsync(write, cancel));

    /// <summary>
    /// Moves what the write-ahead log holds into the file and cuts it to nothing. SQLite does the first by itself, the second never; and
    /// under readers without a pause the log would grow on.
    /// </summary>
    /// <returns>False when others were using the log; then nothing was cut.</returns>
    public Task<bool> ShrinkLogAsync(CancellationToken cancel) => GuardAsync(async () =>
    {
        await using var connection = await OpenPreparedAsync(cancel);
        return await connection.ExecuteScalarAsync<long>(new CommandDefinition("PRAGMA wal_checkpoint(TRUNCATE)", cancellationToken: cancel)) == 0;
    });

    /// <summary>
    /// Lets go of the file as it was: it may have been replaced by another (<c>restore</c>) while this process stood by. Nothing of this
    /// process may be reading or writing it.
    /// </summary>
    internal void Reopen()
    {
        using var connection = new SqliteConnection(_connection);
        SqliteConnection.ClearPool(connection);
        _prepared = false;
    }

    public void Dispose()
    {
        using var connection = new SqliteConnection(_connection);
        SqliteConnection.ClearPool(connection);
        _writes?.Dispose();
        _preparing.Dispose();
    }

    private GroupCommit Writes => LazyInitializer.EnsureInitialized(ref _writes, () => new GroupCommit(OpenPreparedAsync));

    private async Task<T> InReadTransactionAsync<T>(Func<SqliteConnection, Task<T>> read, CancellationToken cancel)
    {
        await using var connection = await OpenPreparedAsync(cancel);
        await using var transaction = connection.BeginTransaction(deferred: true);
        return await read(connection);
    }

    private async Task<SqliteConnection> OpenPreparedAsync(CancellationToken cancel)
    {
        await PrepareAsync(cancel);
        return await OpenAsync(cancel);
    }

    private async Task<SqliteConnection> OpenAsync(CancellationToken cancel)
    {
        var connection = new SqliteConnection(_connection);
        try
        {
            await connection.OpenAsync(cancel);
            await connection.ExecuteAsync($"PRAGMA busy_timeout = {BusySeconds * 1000}; PRAGMA synchronous = FULL");
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    // Takes the file's write lock only where there is something to change, so that a first read need not wait for another's writing.
    private async Task PrepareAsync(CancellationToken cancel)
    {
        if (_prepared)
            return;
        await _preparing.WaitAsync(cancel);
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
            await using var connection = await OpenAsync(cancel);
            await connection.ExecuteAsync("PRAGMA journal_mode = WAL");
            BotSchema.Upgrade(connection, BotSchema.Steps, time.GetUtcNow());
            _prepared = true;
        }
        finally
        {
            _preparing.Release();
        }
    }

    private async Task<T> GuardAsync<T>(Func<Task<T>> action)
    {
        try
        {
            return await action();
        }
        catch (SqliteException failure) when (FaultOf(failure.SqliteErrorCode) is { } fault)
        {
            throw new StoreException(fault, $"{Path}: {failure.Message}", failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(StoreFault.Inaccessible, $"{Path}: {failure.Message}", failure);
        }
    }

    // Result codes of sqlite.org/rescode.html; any other is a bug of ours and stays what it is.
    internal static StoreFault? FaultOf(int code) => code switch
    {
        11 or 26 => StoreFault.Damaged, // CORRUPT, NOTADB
        5 or 6 => StoreFault.Locked, // BUSY, LOCKED
        3 or 8 or 10 or 13 or 14 or 23 => StoreFault.Inaccessible, // PERM, READONLY, IOERR, FULL, CANTOPEN, AUTH
        _ => null,
    };
}
