using System.Globalization;
using SezBot.Benchmarks.Load;

namespace SezBot.Benchmarks;

/// <summary>Prints what the bot bears, as a Markdown table: the real program against the sandbox's server on the same machine.</summary>
internal static class BotFigures
{
    private const int Rounds = 5;
    private const int Readers = 2_000;
    private const int PerSecond = 200;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(30);

    // Below the bot's patience with Telegram, which is 75 s, and with one update, 90 s.
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(60);

    public static async Task<int> RunAsync(string[] args)
    {
        if (args is not ([] or ["overhead" or "neighbour" or "backlog"]))
        {
            Console.Error.WriteLine("usage: bot [overhead|neighbour|backlog]");
            return 2;
        }
        Print($"{Machine.Describe()}\n\n| figure | value |\n|---|---|");
        if (args is [] or ["overhead"])
            await OverheadAsync();
        if (args is [] or ["neighbour"])
            await NeighbourAsync();
        if (args is [] or ["backlog"])
            await BacklogAsync();
        return 0;
    }

    private static async Task OverheadAsync()
    {
        await using var bot = await BotUnderLoad.StartAsync(Readers, WarmUp, CancellationToken.None);
        foreach (var (name, say) in new (string, Action<long>)[] { ("commands", bot.Command), ("questions", bot.Ask) })
        {
            var rounds = new List<OwnOverhead>();
            for (var round = 0; round < Rounds; round++)
                rounds.Add(await OwnOverhead.MeasureAsync(bot, PerSecond, Duration, Readers, say));
            var median = rounds.OrderBy(round => round.P95).ElementAt(Rounds / 2);
            Print($"| {PerSecond} {name} a second: update to reply p50; p95; p99, ms | {median.Median:F1}; {median.P95:F1}; {median.P99:F1} |");
            Print($"| … p95 of each round, ms | {string.Join("; ", rounds.Select(round => round.P95.ToString("F1", CultureInfo.InvariantCulture)))} |");
            Print($"| … processor of the bot: cores; ms a reply | {median.Cores:F2}; {median.ProcessorPerReply:F2} |");
        }
    }

    private static async Task NeighbourAsync()
    {
        await using var bot = await BotUnderLoad.StartAsync(Readers, WarmUp, CancellationToken.None);
        var figures = await SlowNeighbour.MeasureAsync(bot, 50, TimeSpan.FromSeconds(30));
        Print($"| 100 chats, 50 questions a second: p50; p99, ms | {figures.MedianAlone:F1}; {figures.TailAlone:F1} |");
        Print($"| the same beside a chat whose handling takes 30 s | {figures.MedianBeside:F1}; {figures.TailBeside:F1} |");
    }

    private static async Task BacklogAsync()
    {
        const int updates = 50_000;
        await using var bot = await BotUnderLoad.StartAsync(Readers, WarmUp, CancellationToken.None);
        var figures = await Backlog.MeasureAsync(bot, updates, Readers, Hang);
        Print($"| memory when idle, MB | {figures.Idle:F1} |");
        Print($"| {updates} questions waiting, all handlers hanging: MB above idle at most | {figures.Waiting - figures.Idle:F1} |");
        Print($"| … while they are answered: MB above idle at most | {figures.Draining - figures.Idle:F1} |");
        Print($"| … taken in; then answered, a second | {figures.FetchedPerSecond:F0}; {figures.AnsweredPerSecond:F0} |");
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
