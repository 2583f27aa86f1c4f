namespace SezBot.Evaluation.Calibration;

/// <summary>
/// Whether strength is what it claims to be, the probability that the answer is right: ten bins of equal width, and the expected calibration
/// error over them (Naeini et al., 2015). Data sets have as many unanswerable questions as their makers took; the strength was fitted with
/// both kinds weighing the same, so all answerable questions together weigh here as much as all unanswerable ones. A question that a rule
/// refuses has strength 0.
/// </summary>
public static class Reliability
{
    private const int Bins = 10;

    /// <summary>The bins that have questions, the weakest first; none without questions of both kinds.</summary>
    public static IReadOnlyList<CalibrationBin> Of(IReadOnlyList<Judgement> judgements)
    {
        var counts = judgements.CountBy(judgement => judgement.IsAnswerable).ToDictionary();
        return counts.Count < 2 ? [] : [.. judgements
            .GroupBy(judgement => Math.Min((int)(judgement.Strength * Bins), Bins - 1))
            .OrderBy(bin => bin.Key)
            .Select(bin => Bin(bin.Key, [.. bin], judgement => 0.5 / counts[judgement.IsAnswerable]))];
    }

    /// <summary>The mean distance between strength and the share that is right, each bin by its weight, from 0 to 1; null without bins.</summary>
    public static double? Error(IReadOnlyList<CalibrationBin> bins) => bins.Count == 0 ? null : bins.Sum(bin => bin.Weight * Math.Abs(bin.Strength - bin.Right));

    private static CalibrationBin Bin(int number, IReadOnlyList<Judgement> judgements, Func<Judgement, double> weigh)
    {
        var weight = judgements.Sum(weigh);
        return new CalibrationBin(
            (double)number / Bins, (double)(number + 1) / Bins, judgements.Count, weight,
            judgements.Sum(judgement => weigh(judgement) * judgement.Strength) / weight,
            judgements.Sum(judgement => judgement.IsRight ? weigh(judgement) : 0) / weight);
    }
}
