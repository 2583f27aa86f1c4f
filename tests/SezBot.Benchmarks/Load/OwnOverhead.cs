using SezBot.Evaluation;

namespace SezBot.Benchmarks.Load;

/// <summary>
/// How long a reply takes at a steady rate, in milliseconds: from the moment the update can be fetched until the reply's request is with the
/// server; and the processor's share of the bot's process.
/// </summary>
internal sealed record OwnOverhead(int Replies, double Median, double P95, double P99, double Cores, double ProcessorPerReply)
{
    public static async Task<OwnOverhead> MeasureAsync(BotUnderLoad bot, int perSecond, TimeSpan duration, int readers, Action<long> say)
    {
        var (work, started) = (bot.Work, TimeProvider.System.GetTimestamp());
        await bot.AtRateAsync(perSecond, duration, readers, say);
        var (worked, took) = (bot.Work - work, TimeProvider.System.GetElapsedTime(started));
        var times = bot.Times.Clear();
        return new OwnOverhead(
            times.Count, RankingMetrics.Quantile(times, 0.5), RankingMetrics.Quantile(times, 0.95), RankingMetrics.Quantile(times, 0.99),
            worked / took, worked.TotalMilliseconds / times.Count);
    }
}
