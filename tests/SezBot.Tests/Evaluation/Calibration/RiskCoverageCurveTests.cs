using CsCheck;
using SezBot.Evaluation.Calibration;
using static SezBot.Tests.Evaluation.Calibration.Judgements;

namespace SezBot.Tests.Evaluation.Calibration;

public class RiskCoverageCurveTests
{
    private static readonly RiskCoverageCurve Small = RiskCoverageCurve.Of([Right(0.9), Unanswerable(0.7), Right(0.7), Wrong(0.2), Unanswerable(0)]);

    [Fact]
    public void Equal_strengths_are_answered_together_and_what_a_rule_refuses_never()
    {
        Assert.Equal([(0.9, 0.2), (0.7, 0.6), (0.2, 0.8)], Small.Points.Select(point => (point.Threshold, point.Coverage)));
        Assert.Equal([0, 1.0 / 3, 0.5], Small.Points.Select(point => point.Risk));
    }

    [Fact]
    public void The_area_is_the_mean_risk_over_what_is_covered()
    {
        Assert.Equal(((0.4 / 3) + (0.2 * 0.5)) / 0.8, Small.Area!.Value, 1e-12);
        Assert.Null(RiskCoverageCurve.Of([Unanswerable(0)]).Area);
    }

    [Theory]
    [InlineData(0.95, 0, 0)]
    [InlineData(0.9, 0.2, 0)]
    [InlineData(0.5, 0.6, 1.0 / 3)]
    public void A_threshold_answers_what_is_as_strong_or_stronger(double threshold, double coverage, double risk) =>
        Assert.Equal(new RiskCoveragePoint(threshold, coverage, risk), Small.At(threshold));

    [Fact]
    public void Thinned_it_keeps_its_end_and_its_order() => Any.Sample(judgements =>
    {
        var curve = RiskCoverageCurve.Of(judgements);
        var thinned = curve.Thinned(5);

        Assert.True(thinned.Count <= 5);
        Assert.Equal(curve.Points.TakeLast(1), thinned.TakeLast(1));
        Assert.Equal(curve.Points.Where(thinned.Contains), thinned);
    });

    [Fact]
    public void It_counts_what_is_answered_at_each_strength() => Any.Sample(judgements => Assert.All(RiskCoverageCurve.Of(judgements).Points, point =>
    {
        var answered = judgements.Where(judgement => judgement.Strength >= point.Threshold).ToList();
        Assert.Equal((double)answered.Count / judgements.Count, point.Coverage);
        Assert.Equal(answered.Average(judgement => judgement.IsRight ? 0.0 : 1), point.Risk, 1e-12);
    }));
}
