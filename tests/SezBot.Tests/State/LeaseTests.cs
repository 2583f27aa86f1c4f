using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using SezBot.State;
using SezBot.Tests.Support;

namespace SezBot.Tests.State;

public sealed class LeaseTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 28, 6, 0, 0, TimeSpan.Zero));
    private readonly BotDatabase _database;

    public LeaseTests() => _database = new BotDatabase(_folder.In("bot.db"), _time);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task One_holds_it_until_it_ends_however_long_that_takes_and_whatever_the_clock_says()
    {
        using var second = new Lease(_database, _time);
        using (var first = new Lease(_database, _time))
        {
            Assert.True(await first.TakeAsync(Cancel));
            _time.Advance(TimeSpan.FromHours(25));
            Assert.False(await second.TakeAsync(Cancel));
            Assert.True(await first.RenewAsync(Cancel));
        }
        Assert.True(await second.TakeAsync(Cancel));
    }

    [Fact]
    public async Task On_another_machine_it_is_free_when_its_term_is_over()
    {
        using var lease = new Lease(_database, _time);
        await lease.TakeAsync(Cancel);
        await OnAnotherMachineAsync();
        Assert.False(await lease.RenewAsync(Cancel));
        Assert.False(await lease.TakeAsync(Cancel));

        _time.Advance(TimeSpan.FromSeconds(11));
        Assert.True(await lease.TakeAsync(Cancel));
    }

    private async Task OnAnotherMachineAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={_database.Path};Pooling=False");
        await connection.ExecuteAsync("UPDATE leases SET holder = 'another', machine = 'elsewhere'");
    }
}
