using System.Diagnostics;
using SezBot.Evaluation;

namespace SezBot.Benchmarks.Engines;

/// <summary>
/// What a query takes in one engine, in milliseconds: each query counts with the median of its rounds. A round goes through all engines, each
/// time beginning with another one, so that what else the machine does meets them all.
/// </summary>
internal sealed record EngineTimes(double Median, double P95)
{
    public static async Task<IReadOnlyList<EngineTimes>> MeasureAsync(
        IReadOnlyList<IEngine> engines, IReadOnlyList<string> questions, int rounds, int depth, bool withTexts)
    {
        var times = engines.Select(_ => questions.Select(_ => new double[rounds]).ToArray()).ToArray();
        for (var round = -1; round < rounds; round++)
        {
            for (var turn = 0; turn < engines.Count; turn++)
            {
                var engine = (round + 1 + turn) % engines.Count;
                GC.Collect();
                for (var question = 0; question < questions.Count; question++)
                {
                    var started = Stopwatch.GetTimestamp();
                    await engines[engine].FindAsync(questions[question], depth, withTexts);
                    if (round >= 0) // the first round only warms up
                        times[engine][question][round] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
                }
            }
        }
        return [.. times.Select(Of)];
    }

    private static EngineTimes Of(double[][] times)
    {
        var medians = Array.ConvertAll(times, rounds => RankingMetrics.Quantile(rounds, 0.5));
        return new EngineTimes(RankingMetrics.Quantile(medians, 0.5), RankingMetrics.Quantile(medians, 0.95));
    }
}
