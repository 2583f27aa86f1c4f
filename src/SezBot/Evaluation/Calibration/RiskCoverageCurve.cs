namespace SezBot.Evaluation.Calibration;

/// <summary>
/// How much is answered and how much of it is wrong as the threshold falls (El-Yaniv and Wiener, 2010). An answer is wrong when the corpus
/// does not answer the question, or when its first citation is of another article. Questions that a rule refuses are asked but never
/// answered, so the curve may end before everything is covered.
/// </summary>
/// <param name="Points">One for each strength that occurs, the highest threshold first.</param>
public sealed record RiskCoverageCurve(IReadOnlyList<RiskCoveragePoint> Points)
{
    public static RiskCoverageCurve Of(IReadOnlyList<Judgement> judgements)
    {
        var points = new List<RiskCoveragePoint>();
        var (answered, wrong) = (0, 0);
        foreach (var equal in judgements.Where(judgement => judgement.Strength > 0).GroupBy(judgement => judgement.Strength).OrderByDescending(equal => equal.Key))
        {
            answered += equal.Count();
            wrong += equal.Count(judgement => !judgement.IsRight);
            points.Add(new RiskCoveragePoint(equal.Key, (double)answered / judgements.Count, (double)wrong / answered));
        }
        return new RiskCoverageCurve(points);
    }

    /// <summary>The mean risk over the coverages that are reached, from 0 to 1 (AURC by Geifman et al., 2019); null for no points.</summary>
    public double? Area => Points.Count == 0 ? null : Points.Zip(Points.Prepend(new RiskCoveragePoint(1, 0, 0)), (point, before) =>
        (point.Coverage - before.Coverage) * point.Risk).Sum() / Points[^1].Coverage;

    /// <summary>What a threshold gives; nothing is covered and nothing wrong above all strengths.</summary>
    public RiskCoveragePoint At(double threshold) =>
        (Points.LastOrDefault(point => point.Threshold >= threshold) ?? new RiskCoveragePoint(threshold, 0, 0)) with { Threshold = threshold };

    /// <summary>At most so many of the points, evenly spread over coverage, the last among them.</summary>
    public IReadOnlyList<RiskCoveragePoint> Thinned(int most) => Points.Count <= most
        ? Points
        : [.. Enumerable.Range(1, most).Select(step => Points.FirstOrDefault(point => point.Coverage >= Points[^1].Coverage * step / most) ?? Points[^1])
            .Distinct()];
}
