using SezBot.Evaluation;

namespace SezBot.Benchmarks.Load;

/// <summary>What a chat whose handling takes long costs the others: the times of their replies, in milliseconds, without it and beside it.</summary>
internal sealed record SlowNeighbour(double MedianAlone, double MedianBeside, double TailAlone, double TailBeside)
{
    private const int Readers = 100;

    /// <summary>What the slow chat adds to the 99th percentile.</summary>
    public double Added => TailBeside - TailAlone;

    /// <param name="slow">How long the slow chat takes; the others talk for as long.</param>
    public static async Task<SlowNeighbour> MeasureAsync(BotUnderLoad bot, int perSecond, TimeSpan slow)
    {
        await bot.AtRateAsync(perSecond, slow, Readers, bot.Ask);
        var alone = bot.Times.Clear();
        bot.SaySlow(1, slow);
        await bot.AtRateAsync(perSecond, slow, Readers, bot.Ask);
        var beside = bot.Times.Clear();
        return new SlowNeighbour(
            RankingMetrics.Quantile(alone, 0.5), RankingMetrics.Quantile(beside, 0.5), RankingMetrics.Quantile(alone, 0.99), RankingMetrics.Quantile(beside, 0.99));
    }
}
