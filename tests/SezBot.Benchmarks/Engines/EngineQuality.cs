using SezBot.Evaluation;

namespace SezBot.Benchmarks.Engines;

/// <summary>How well an engine ranks, judged as <c>eval</c> does: a hit is the right article.</summary>
internal sealed record EngineQuality(double Gain, double HitAt1)
{
    public static async Task<EngineQuality> MeasureAsync(
        IEngine engine, IReadOnlyList<EvalQuestion> questions, IReadOnlyList<ComparedPassage> passages, int depth)
    {
        var (gain, hits, answerable) = (0.0, 0, 0);
        foreach (var question in questions.Where(question => question.IsAnswerable))
        {
            var found = await engine.FindAsync(question.Question, depth, withTexts: true);
            CheckTexts(engine, found, passages);
            var ranked = found.Select(item => passages[item.Passage].Article).Distinct().ToList();
            var relevant = question.PassageIds.ToHashSet();
            gain += RankingMetrics.NormalizedDiscountedGain(ranked, relevant, depth);
            hits += RankingMetrics.Hit(ranked, relevant, 1) ? 1 : 0;
            answerable++;
        }
        return new EngineQuality(gain / answerable, (double)hits / answerable);
    }

    // An engine that mixed up its passages would be timed for something else.
    private static void CheckTexts(IEngine engine, List<Found> found, IReadOnlyList<ComparedPassage> passages)
    {
        if (found.Find(item => item.Text != passages[item.Passage].Text) is { Text: not null } wrong)
            throw new InvalidOperationException($"{engine.Name} gave another text for passage {wrong.Passage}.");
    }
}
