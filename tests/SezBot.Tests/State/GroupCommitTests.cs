using Dapper;
using SezBot.State;
using SezBot.Tests.Support;

namespace SezBot.Tests.State;

public sealed class GroupCommitTests : IDisposable
{
    private const int Writers = 200;

    private readonly TempFolder _folder = new();
    private readonly BotDatabase _database;

    public GroupCommitTests() => _database = new BotDatabase(_folder.In("bot.db"), TimeProvider.System);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Of_many_writes_at_once_each_succeeds_or_fails_alone()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, Writers).Select(WriteAsync));

        Assert.Equal(Writers / 2, outcomes.Count(written => written));
        Assert.Equal(Writers / 2, await BotDatabaseTests.ScalarAsync(_database, "SELECT count(*) FROM pauses", Cancel));
        Assert.Equal(0, await BotDatabaseTests.ScalarAsync(_database, "SELECT count(*) FROM pauses WHERE chat % 2 = 1", Cancel));
    }

    [Fact]
    public async Task A_write_that_was_cancelled_while_it_waited_writes_nothing()
    {
        using var stop = new CancellationTokenSource();
        var (entered, leave) = (new TaskCompletionSource(), new TaskCompletionSource());
        var first = _database.WriteAsync(
            async _ =>
            {
                entered.SetResult();
                await leave.Task;
                return 0;
            },
            Cancel);
        await entered.Task;
        var second = _database.WriteAsync(connection => connection.ExecuteAsync("INSERT INTO pauses VALUES (1, 1)"), stop.Token);
        await stop.CancelAsync();
        leave.SetResult();

        await first;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.Equal(0, await BotDatabaseTests.ScalarAsync(_database, "SELECT count(*) FROM pauses", Cancel));
    }

    // The odd ones write and then throw.
    private async Task<bool> WriteAsync(int number)
    {
        try
        {
            return await _database.WriteAsync(
                async connection =>
                {
                    await connection.ExecuteAsync("INSERT INTO pauses VALUES (@number, 1)", new { number });
                    return number % 2 == 0 ? true : throw new InvalidOperationException();
                },
                Cancel);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
