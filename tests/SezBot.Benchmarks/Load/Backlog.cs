using System.Diagnostics;

namespace SezBot.Benchmarks.Load;

/// <summary>A rush of questions that comes while every handler hangs: what it costs in memory, and how fast it is answered once they go on.</summary>
/// <param name="Idle">Megabytes before.</param>
/// <param name="Waiting">Megabytes at most while nothing is answered.</param>
/// <param name="Draining">Megabytes at most while the answers go out.</param>
/// <param name="FetchedPerSecond">How fast updates are taken in.</param>
/// <param name="AnsweredPerSecond">How fast questions are answered afterwards.</param>
internal sealed record Backlog(double Idle, double Waiting, double Draining, double FetchedPerSecond, double AnsweredPerSecond)
{
    // As many as the bot works on at the same time by default.
    private const int Handlers = 16;

    public static async Task<Backlog> MeasureAsync(BotUnderLoad bot, int updates, int readers, TimeSpan hang)
    {
        await Task.Delay(TimeSpan.FromSeconds(2));
        var idle = bot.Memory;
        bot.SaySlow(Handlers, hang);
        var polls = bot.World.Updates.Polls;
        await bot.UntilAsync(() => bot.World.Faults.Left().Count == 0 && bot.World.Updates.Polls > polls);
        var hung = Stopwatch.GetTimestamp();
        for (var at = 0; at < updates; at++)
            bot.Ask(BotUnderLoad.FirstReader + (at % readers));
        var (waiting, draining) = (idle, idle);
        await bot.UntilAsync(() => (waiting = Math.Max(waiting, bot.Memory)) > 0 && bot.World.Updates.Count == 0);
        var fetched = Stopwatch.GetElapsedTime(hung);
        if (bot.Times.Waiting < updates)
            throw new InvalidOperationException($"The handlers went on after {hang}, before {updates} updates were taken in; let them hang longer.");
        await bot.UntilAsync(() => (waiting = Math.Max(waiting, bot.Memory)) > 0 && bot.Times.Waiting < updates);
        var began = Stopwatch.GetTimestamp();
        await bot.UntilAsync(() => (draining = Math.Max(draining, bot.Memory)) > 0 && bot.Times.Waiting == 0);
        bot.Times.Clear();
        return new Backlog(idle, waiting, draining, updates / fetched.TotalSeconds, updates / Stopwatch.GetElapsedTime(began).TotalSeconds);
    }
}
