using System.Globalization;
using SezBot.Benchmarks.Load;

namespace SezBot.Benchmarks;

/// <summary>Prints how fast summaries go out and what questions feel of it, in real time: the real program against the sandbox's server.</summary>
internal static class BroadcastFigures
{
    private const int Subscribers = 10_000;
    private const int Rate = 30;
    private const int Readers = 200;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(60);

    public static async Task<int> RunAsync(string[] args)
    {
        if (args is not ([] or ["engine"]))
        {
            Console.Error.WriteLine("usage: broadcast [engine]");
            return 2;
        }
        Print($"{Machine.Describe()}\n\n| figure | value |\n|---|---|");
        if (args is [])
            await AtRateAsync();
        await EngineAsync();
        return 0;
    }

    private static async Task AtRateAsync()
    {
        double quiet;
        await using (var bot = await BotUnderLoad.StartAsync(Readers, WarmUp, CancellationToken.None, Rate))
        {
            await bot.AtRateAsync(1, Quiet, Readers, bot.Ask);
            quiet = Percentile(bot.Times.Clear());
        }
        var summaries = new SummaryTimes();
        await using var busy = await BotUnderLoad.StartAsync(Readers, WarmUp, CancellationToken.None, Rate, Subscribers, summaries.Sent);
        while (summaries.Count < Subscribers)
            await busy.AtRateAsync(1, TimeSpan.FromSeconds(5), Readers, busy.Ask);
        var beside = Percentile(busy.Times.Clear());
        Print($"| {Subscribers} summaries at {Rate} a second: took, s; messages a second, answers included | {summaries.Took.TotalSeconds:F1}; {summaries.AllPerSecond:F2} |");
        Print($"| … refused with 429 | {busy.World.Truth.Report().TooManyRequests} |");
        Print($"| one question a second: p95 on a quiet bot; meanwhile, ms | {quiet:F1}; {beside:F1} |");
    }

    private static async Task EngineAsync()
    {
        var summaries = new SummaryTimes();
        await using var bot = await BotUnderLoad.StartAsync(Readers, TimeSpan.Zero, CancellationToken.None, null, Subscribers, summaries.Sent);
        await bot.UntilAsync(() => summaries.Count >= Subscribers);
        Print($"| {Subscribers} summaries with the rates lifted: took, s; a second | {summaries.Took.TotalSeconds:F1}; {summaries.AllPerSecond:F0} |");
    }

    private static double Percentile(IReadOnlyList<double> times) => times.Order().ElementAt((int)(times.Count * 0.95));

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
