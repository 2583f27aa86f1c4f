namespace SezBot.Evaluation;

/// <summary>How good one way of searching is by itself, over the answerable questions that had a dense search.</summary>
/// <param name="Leg"><c>lexical</c>, <c>dense</c> or <c>fused</c>.</param>
public sealed record LegFigures(string Leg, double NdcgAt10, double HitAt1)
{
    private const int Depth = 10;
    private const int Digits = 4;

    /// <summary>Empty where no question had a dense search.</summary>
    public static IReadOnlyList<LegFigures> Of(IEnumerable<QuestionOutcome> outcomes)
    {
        var measured = outcomes.Where(outcome => outcome.Question.IsAnswerable && outcome.Legs is not null).ToList();
        return measured.Count == 0
            ? []
            : [Of("lexical", measured, legs => legs.Lexical), Of("dense", measured, legs => legs.Dense), Of("fused", measured, legs => legs.Fused)];
    }

    private static LegFigures Of(string name, IReadOnlyList<QuestionOutcome> measured, Func<LegRanking, IReadOnlyList<string>> leg) => new(
        name,
        Math.Round(measured.Average(outcome => RankingMetrics.NormalizedDiscountedGain(leg(outcome.Legs!), outcome.Relevant, Depth)), Digits),
        Math.Round(measured.Average(outcome => RankingMetrics.Hit(leg(outcome.Legs!), outcome.Relevant, 1) ? 1.0 : 0.0), Digits));
}
