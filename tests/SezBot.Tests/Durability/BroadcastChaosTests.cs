using System.Diagnostics;
using System.Globalization;
using SezBot.Tests.Support;

namespace SezBot.Tests.Durability;

/// <summary>
/// The real program while it sends summaries to many, killed again and again, or started twice, judged by what the server on the other side
/// got. All are due at once, and the rates are lifted: a day takes seconds. <c>SEZBOT_CHAOS_SEED</c> replays the kills.
/// </summary>
[Collection(nameof(RealProcesses))]
public sealed class BroadcastChaosTests
{
    private const long FirstSubscriber = 900_000;
    private const int SubscribersAtScaleOne = 1_000;
    private const int MostSubscribers = 10_000;
    private const int KillsAtScaleOne = 5;
    private const int MostKillsOfRun = 50;
    private const int DoubleStartsAtScaleOne = 2;
    private const int SubscribersOfDoubleStart = 60;

    // So slow that the second program begins while the first one sends.
    private const int SlowSend = 300;
    private const int CancelledExitCode = 130;

    // 128 and the number of the signal
    private const int TerminatedExitCode = 143;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly int _seed = int.TryParse(Environment.GetEnvironmentVariable("SEZBOT_CHAOS_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var seed)
        ? seed : Random.Shared.Next(1_000_000);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // 1,000 subscribers, 5 kills and 2 double starts at scale 1; 4,000, 20 and 8 at 10; 10,000, 50 in each of 20 runs, and 200 at 100.
    private static int Size => TestScale.Factor < 100 ? Math.Min(TestScale.Factor, 4) : TestScale.Factor;

    private static int Runs => TestScale.Factor < 100 ? 1 : TestScale.Factor / 5;

    [Fact]
    public async Task Summaries_to_many_survive_kills_none_is_lost_and_only_what_was_in_doubt_comes_twice()
    {
        for (var run = 0; run < Runs; run++)
            await RunAsync(_seed + run);
    }

    [Fact]
    public async Task Of_two_programs_started_at_once_one_broadcasts_and_when_it_ends_the_other_goes_on()
    {
        await using var bot = await ChaosBot.WithNewsAsync(SlowSend);
        var random = new Random(_seed);
        for (var start = 0; start < DoubleStartsAtScaleOne * Size; start++)
        {
            var crowd = Crowd(bot, start * SubscribersOfDoubleStart, SubscribersOfDoubleStart);
            await bot.SubscribeAsync(crowd);
            using var one = bot.Launch();
            if (start % 2 == 0)
                await Task.Delay(random.Next(1000), Cancel);
            else
                await UntilSentAsync(bot);
            using var other = bot.Launch();
            // Every other time the one that is the bot is told to stop in the middle.
            if (start % 2 == 1)
            {
                await Task.Delay(random.Next(3000), Cancel);
                await EndAsync(one);
            }
            await SentAsync(bot);
            await EndAsync(one);
            await EndAsync(other);
        }
        using var stored = bot.Stored();
        var sent = bot.World.Truth.Report().Sent.CountBy(record => record.ChatId).ToDictionary();
        Say($"SEZBOT_CHAOS_SEED={_seed}: {DoubleStartsAtScaleOne * Size} double starts, {sent.Count} subscribers, {sent.Values.Count(times => times > 1)} got it twice, {stored.InDoubt} in doubt");
        Assert.Equal(DoubleStartsAtScaleOne * Size * SubscribersOfDoubleStart, sent.Count);
        Assert.All(sent, subscriber => Assert.Equal(1, subscriber.Value));
        // Nobody takes for lost what another is sending.
        Assert.Equal(0, stored.InDoubt);
    }

    private static async Task RunAsync(int seed)
    {
        var (subscribers, kills) = (Math.Min(MostSubscribers, SubscribersAtScaleOne * Size), Math.Min(MostKillsOfRun, KillsAtScaleOne * Size));
        await using var bot = await ChaosBot.WithNewsAsync();
        var crowd = Crowd(bot, 0, subscribers);
        await bot.SubscribeAsync(crowd);
        var doubtful = 0;
        foreach (var kill in ChaosKill.PlanOfBroadcast(kills, new Random(seed)))
        {
            await kill.RunAsync(bot);
            using var stored = bot.Stored();
            Assert.InRange(stored.Sending, 0, ChaosBot.Senders);
            doubtful += stored.Sending;
        }
        var killed = bot.World.Truth.Report().Sent.Count;
        bot.Start();
        await SentAsync(bot);
        await bot.TerminateAsync();
        Judge(bot, crowd, doubtful, $"SEZBOT_CHAOS_SEED={seed}: {kills} kills while {killed} of {subscribers} were sent");
    }

    private static void Judge(ChaosBot bot, IReadOnlyList<long> crowd, int doubtful, string which)
    {
        using var stored = bot.Stored();
        stored.AssertSound();
        var got = bot.World.Truth.Report().Sent.CountBy(record => record.ChatId).ToDictionary();
        var doubts = stored.DoubtsOfSummaries();
        var lost = crowd.Where(chat => !got.ContainsKey(chat)).ToList();
        Say($"{which}: {lost.Count} lost, {got.Values.Sum(times => times - 1)} repeated of {doubts.Values.Sum()} in doubt");
        Assert.Empty(lost);
        // A kill that comes before what the last one left was looked at finds the same messages again.
        Assert.InRange(doubts.Values.Sum(), 0, doubtful);
        Assert.All(got, chat => Assert.True(chat.Value - 1 <= doubts.GetValueOrDefault(chat.Key), $"{chat.Key} got it {chat.Value} times"));
    }

    private static IReadOnlyList<long> Crowd(ChaosBot bot, int from, int count)
    {
        bot.World.Roster.AddCrowd(FirstSubscriber + from, count);
        return [.. Enumerable.Range(from, count).Select(number => FirstSubscriber + number)];
    }

    private static async Task UntilSentAsync(ChaosBot bot)
    {
        var before = bot.World.Truth.Report().Accepted;
        for (var started = Stopwatch.GetTimestamp(); bot.World.Truth.Report().Accepted == before; await Task.Delay(5, Cancel))
            Assert.True(Stopwatch.GetElapsedTime(started) < Patience, "nothing is sent");
    }

    private static async Task SentAsync(ChaosBot bot)
    {
        using var stored = bot.Stored();
        // A machine that has much to do is slow; only one that gets nowhere hangs.
        var (left, since) = (long.MaxValue, Stopwatch.GetTimestamp());
        while (stored.SummariesLeft is > 0 and var now)
        {
            if (now < left)
                (left, since) = (now, Stopwatch.GetTimestamp());
            Assert.True(Stopwatch.GetElapsedTime(since) < Patience, $"{now} summaries are not sent");
            await Task.Delay(20, Cancel);
        }
    }

    private static async Task EndAsync(SezBotProcess process)
    {
        if (process.HasExited)
            return;
        using (var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync(Cancel);
        var outcome = await process.ResultAsync();
        // It may still have been starting.
        Assert.True(outcome.ExitCode is 0 or CancelledExitCode or TerminatedExitCode, $"{outcome.ExitCode}\n{outcome.Error}");
    }

    private static void Say(string line) => TestContext.Current.TestOutputHelper?.WriteLine(line);
}
