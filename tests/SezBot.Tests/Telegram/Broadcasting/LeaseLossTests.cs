using Dapper;
using Microsoft.Data.Sqlite;
using SezBot.State;

namespace SezBot.Tests.Telegram.Broadcasting;

public sealed class LeaseLossTests
{
    private const long FirstSubscriber = 900_000;
    private const int Subscribers = 600;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_bot_that_loses_the_lease_in_the_middle_of_a_broadcast_has_stopped_within_five_seconds()
    {
        await using var run = await BotRun.StartAsync(new() { ["Telegram:PerSecond"] = "30" });
        run.World.Roster.AddCrowd(FirstSubscriber, Subscribers);
        var times = new SubscriptionTimes(TimeOnly.MinValue, "UTC", Weekdays.All, null);
        await Task.WhenAll(Enumerable.Range(0, Subscribers).Select(number => run.Get<Subscriptions>().SaveAsync(
            Subscription.Default(FirstSubscriber + number, null, ChatKind.Private, "UTC", "ru", 1, DateTimeOffset.UtcNow.AddDays(-2)) with { Times = times, TellsEmptyDays = true },
            Cancel)));
        await BotRun.WhenAsync(() => run.World.Truth.Report().Accepted, accepted => accepted >= 30);

        await using (var connection = new SqliteConnection($"Data Source={run.Get<BotDatabase>().Path};Pooling=False"))
            await connection.ExecuteAsync("UPDATE leases SET holder = 'another', machine = 'elsewhere', until = until + 3600000");
        await Task.Delay(TimeSpan.FromSeconds(5), Cancel);
        var sent = run.World.Truth.Report().Accepted;
        await Task.Delay(TimeSpan.FromSeconds(2), Cancel);

        Assert.Equal(sent, run.World.Truth.Report().Accepted);
        Assert.InRange(sent, 30, Subscribers - 1);
    }
}
