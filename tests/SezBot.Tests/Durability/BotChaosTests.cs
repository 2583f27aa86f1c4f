using System.Globalization;
using SezBot.Tests.Support;

namespace SezBot.Tests.Durability;

/// <summary>
/// The real program under load, killed and stopped again and again, judged by what the server on the other side got. The seed is printed;
/// <c>SEZBOT_CHAOS_SEED</c> replays its load and its kills, though not the exact interleaving of a process.
/// </summary>
[Collection(nameof(RealProcesses))]
public sealed class BotChaosTests
{
    private const int KillsAtScaleOne = 12;
    private const int StopsAtScaleOne = 2;
    private const int RedeliveredAtScaleOne = 100;
    private const int MessagesPerSecond = 100;

    // From here on every place has its turn several times.
    private const int ScaleOfAllPlaces = 10;

    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(10);

    private readonly int _seed = int.TryParse(Environment.GetEnvironmentVariable("SEZBOT_CHAOS_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var seed)
        ? seed : Random.Shared.Next(1_000_000);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_bot_that_is_killed_again_and_again_loses_nothing_and_repeats_only_what_was_in_doubt()
    {
        await using var bot = await ChaosBot.WithNewsAsync();
        var load = new ChaosLoad(bot.World, _seed);
        var kills = ChaosKill.Plan(KillsAtScaleOne * TestScale.Factor, new Random(_seed));
        Say($"SEZBOT_CHAOS_SEED={_seed}, {kills.Count} kills");
        var (doubtful, reached) = (0, new List<ChaosKill>());
        await UnderLoadAsync(load, async () =>
        {
            foreach (var kill in kills)
            {
                if (await kill.RunAsync(bot))
                    reached.Add(kill);
                doubtful += Sending(bot, kill);
            }
        });
        await bot.StartPollingAsync();
        await bot.DrainAsync();
        await bot.TerminateAsync();
        Judge(bot, load, doubtful);
        var places = reached.Select(kill => kill.Point).Where(point => point != ChaosKill.AtRandom).ToLookup(point => point);
        Say($"{reached.Count} kills where planned, {places.Count} of {ChaosKill.Places} places: {string.Join(", ", places.Select(place => $"{place.Key} {place.Count()}"))}");
        if (TestScale.Factor >= ScaleOfAllPlaces)
            Assert.Equal(ChaosKill.Places, places.Count);
    }

    [Fact]
    public async Task A_bot_that_is_told_to_stop_under_load_ends_in_time_with_nothing_lost_or_repeated()
    {
        await using var bot = await ChaosBot.WithNewsAsync();
        var load = new ChaosLoad(bot.World, _seed);
        var random = new Random(_seed);
        Say($"SEZBOT_CHAOS_SEED={_seed}");
        var took = new List<TimeSpan>();
        await UnderLoadAsync(load, async () =>
        {
            for (var at = 0; at < StopsAtScaleOne * TestScale.Factor; at++)
            {
                await bot.StartPollingAsync();
                await Task.Delay(random.Next(1500), Cancel);
                took.Add(await bot.TerminateAsync());
                using var stored = bot.Stored();
                Assert.Equal(0, stored.Sending);
            }
        });
        await bot.StartPollingAsync();
        await bot.DrainAsync();
        await bot.TerminateAsync();
        Say($"{took.Count} stops, the longest {took.Max().TotalMilliseconds:0} ms");
        Assert.True(took.Max() <= LongestStop, $"{took.Max()}");
        Assert.Equal(0, Judge(bot, load, 0).Repetitions);
    }

    [Fact]
    public async Task Updates_that_come_again_are_not_answered_again_and_ids_that_begin_anew_are_answered()
    {
        await using var bot = await ChaosBot.WithNewsAsync();
        var load = new ChaosLoad(bot.World, _seed);
        Say($"SEZBOT_CHAOS_SEED={_seed}");
        load.Say(RedeliveredAtScaleOne * TestScale.Factor);
        var first = bot.World.Updates.Peek(int.MaxValue);
        await bot.StartPollingAsync();
        await bot.DrainAsync();
        var answered = bot.World.Truth.Report().Accepted;

        await RedeliverAsync();
        await bot.KillAsync();
        await bot.StartPollingAsync();
        await RedeliverAsync();
        Assert.Equal(answered, bot.World.Truth.Report().Accepted);

        foreach (var newIds in new[] { 1_000, 2_000_000_000 })
        {
            bot.World.Updates.ContinueFrom(newIds);
            load.Say(RedeliveredAtScaleOne * TestScale.Factor);
            await bot.DrainAsync();
            await RedeliverAsync();
        }
        await bot.TerminateAsync();
        Assert.Equal(0, Judge(bot, load, 0).Repetitions);

        async Task RedeliverAsync()
        {
            bot.World.Updates.ContinueFrom(first[0].Id);
            foreach (var update in first)
                bot.World.Updates.AddRaw(System.Text.Encoding.UTF8.GetString(update.Json.Utf8.Span));
            await bot.DrainAsync();
        }
    }

    private static async Task UnderLoadAsync(ChaosLoad load, Func<Task> action)
    {
        using var stop = new CancellationTokenSource();
        var talking = load.SayAsync(MessagesPerSecond, stop.Token);
        try
        {
            await action();
        }
        finally
        {
            await stop.CancelAsync();
            await talking;
        }
    }

    private static int Sending(ChaosBot bot, ChaosKill kill)
    {
        using var stored = bot.Stored();
        if (!stored.IsThere)
            return 0;
        Assert.True(stored.Sending <= ChaosBot.Senders, $"{stored.Sending} messages in doubt after {kill}");
        return stored.Sending;
    }

    private static Deliveries Judge(ChaosBot bot, ChaosLoad load, int doubtful)
    {
        using var stored = bot.Stored();
        stored.AssertSound();
        var sent = bot.World.Truth.Report().Sent;
        var got = Deliveries.Of(load.Said, sent);
        Say($"{load.Count} messages, {sent.Count} replies, {got.Lost.Count} lost, {got.Inverted.Count} chats out of order, "
            + $"{got.Repetitions} repeated of {stored.InDoubt} in doubt");
        Assert.Empty(got.Lost);
        Assert.Empty(got.Inverted);
        Assert.Equal(doubtful, stored.InDoubt);
        var doubts = stored.DoubtsByMessage();
        Assert.All(got.Repeated, repeated => Assert.True(repeated.Value <= doubts.GetValueOrDefault(repeated.Key), $"{repeated.Key} came again without a doubt"));
        Assert.Equal((0, 0, 0), (stored.SetAside, stored.Failed, stored.Waiting));
        Assert.Equal(load.Count, stored.Updates);
        return got;
    }

    private static void Say(string line) => TestContext.Current.TestOutputHelper?.WriteLine(line);
}
