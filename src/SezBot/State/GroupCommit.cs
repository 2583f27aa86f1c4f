using System.Collections.Concurrent;
using Dapper;
using Microsoft.Data.Sqlite;

namespace SezBot.State;

/// <summary>
/// Puts the writes that wait for each other into one transaction: one flush to the disk serves them all, which is what lets many small
/// durable writes a second through. Each write has a savepoint of its own, so that one that fails undoes nothing but itself.
/// </summary>
/// <param name="begin">Opens a connection; the transaction is begun on it.</param>
internal sealed class GroupCommit(Func<CancellationToken, Task<SqliteConnection>> begin) : IDisposable
{
    // A write waits for those before it in its group; more than this would only make the first ones wait for nothing.
    private const int MostTogether = 128;

    private readonly ConcurrentQueue<Entry> _waiting = new();
    private readonly SemaphoreSlim _writing = new(1, 1);

    public async Task<T> WriteAsync<T>(Func<SqliteConnection, Task<T>> write, CancellationToken cancel)
    {
        var entry = new Entry<T>(write, cancel);
        _waiting.Enqueue(entry);
        // Whoever comes to the lock first writes for all that wait behind it; a cancelled one is skipped by its writer.
        await _writing.WaitAsync(CancellationToken.None);
        try
        {
            while (!entry.Result.IsCompleted)
                await CommitAsync();
        }
        finally
        {
            _writing.Release();
        }
        return await entry.Result;
    }

    public void Dispose() => _writing.Dispose();

    private async Task CommitAsync()
    {
        var group = new List<Entry>();
        while (group.Count < MostTogether && _waiting.TryDequeue(out var entry))
            group.Add(entry);
        try
        {
            await using var connection = await begin(CancellationToken.None);
            await using var transaction = connection.BeginTransaction(deferred: false);
            foreach (var entry in group)
                await entry.RunAsync(connection);
            FailPoint.Reach("commit-filled");
            await transaction.CommitAsync();
            FailPoint.Reach("committed");
        }
        catch (Exception failure)
        {
            group.ForEach(entry => entry.Fail(failure));
            return;
        }
        group.ForEach(entry => entry.Complete());
    }

    public abstract class Entry
    {
        public abstract Task RunAsync(SqliteConnection connection);

        public abstract void Complete();

        public abstract void Fail(Exception failure);
    }

    private sealed class Entry<T>(Func<SqliteConnection, Task<T>> write, CancellationToken cancel) : Entry
    {
        private readonly TaskCompletionSource<T> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? _written;
        private Exception? _failure;

        public Task<T> Result => _result.Task;

        public override async Task RunAsync(SqliteConnection connection)
        {
            if (cancel.IsCancellationRequested)
            {
                _failure = new OperationCanceledException(cancel);
                return;
            }
            await connection.ExecuteAsync("SAVEPOINT one");
            try
            {
                _written = await write(connection);
            }
            catch (Exception failure)
            {
                // It goes to the one who asked for this write; the others of the group are not concerned.
                _failure = failure;
                await connection.ExecuteAsync("ROLLBACK TO one");
            }
            await connection.ExecuteAsync("RELEASE one");
        }

        public override void Complete()
        {
            if (_failure is null)
                _result.TrySetResult(_written!);
            else
                Fail(_failure);
        }

        public override void Fail(Exception failure)
        {
            if (failure is OperationCanceledException && cancel.IsCancellationRequested)
                _result.TrySetCanceled(cancel);
            else
                _result.TrySetException(failure);
        }
    }
}
