using SezBot.Benchmarks.Load;

namespace SezBot.Tests.Durability;

/// <summary>The figures of <c>SezBot.Benchmarks bot</c> in small: memory as it is, times up to ten times the figure.</summary>
[Collection(nameof(RealProcesses))]
public sealed class BotLoadTests(BusyBot busy) : IClassFixture<BusyBot>
{
    private const double MegabytesAboveIdle = 96;
    private const double TenTimesAddedTail = 500;
    private const double TenTimesOverhead = 600;

    [Fact]
    public async Task A_rush_that_is_not_answered_yet_waits_on_the_disk_and_not_in_memory()
    {
        var figures = await Backlog.MeasureAsync(busy.Bot, 1_500, BusyBot.Readers, TimeSpan.FromSeconds(8));

        Say($"{figures}");
        Assert.InRange(Math.Max(figures.Waiting, figures.Draining) - figures.Idle, 0, MegabytesAboveIdle);
    }

    [Fact]
    public async Task A_chat_that_takes_long_does_not_hold_up_the_others()
    {
        var figures = await SlowNeighbour.MeasureAsync(busy.Bot, 50, TimeSpan.FromSeconds(3));

        Say($"{figures}");
        Assert.True(figures.Added <= TenTimesAddedTail, $"{figures}");
    }

    [Fact]
    public async Task A_question_at_a_steady_rate_is_answered_without_delay()
    {
        var figures = await OwnOverhead.MeasureAsync(busy.Bot, 50, TimeSpan.FromSeconds(3), BusyBot.Readers, busy.Bot.Ask);

        Say($"{figures}");
        Assert.True(figures.P95 <= TenTimesOverhead, $"{figures}");
    }

    private static void Say(string line) => TestContext.Current.TestOutputHelper?.WriteLine(line);
}
