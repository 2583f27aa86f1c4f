namespace SezBot.Evaluation;

/// <summary>How well pairs of one event were told from others; shares from 0 to 1, null where nothing was to be counted.</summary>
/// <param name="Pairs">How many were judged.</param>
/// <param name="Precision">Share of the pairs taken for one event that are.</param>
/// <param name="Recall">Share of the pairs of one event that were taken for it.</param>
/// <param name="F1">Their harmonic mean.</param>
public sealed record PairFigures(int Pairs, double? Precision, double? Recall, double? F1)
{
    public static PairFigures Of(IReadOnlyCollection<(bool IsTaken, bool IsOne)> pairs)
    {
        var (taken, one, right) = (pairs.Count(pair => pair.IsTaken), pairs.Count(pair => pair.IsOne), pairs.Count(pair => pair is { IsTaken: true, IsOne: true }));
        return new PairFigures(pairs.Count, Share(right, taken), Share(right, one), Share(2 * right, taken + one));
    }

    private static double? Share(int part, int whole) => whole == 0 ? null : (double)part / whole;
}
