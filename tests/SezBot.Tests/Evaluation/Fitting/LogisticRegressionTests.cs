using SezBot.Evaluation.Fitting;

namespace SezBot.Tests.Evaluation.Fitting;

public class LogisticRegressionTests
{
    private static double Probability((double Intercept, double[] Weights) fitted, double x) => 1 / (1 + Math.Exp(-fitted.Intercept - (fitted.Weights[0] * x)));

    [Fact]
    public void The_probability_is_the_share_that_is_right()
    {
        var random = new Random(3);
        var samples = Enumerable.Range(0, 4000).Select(_ => random.NextDouble())
            .Select(x => (new[] { x }, random.NextDouble() < 1 / (1 + Math.Exp(3 - (6 * x))), 1.0 / 4000)).ToList();

        var fitted = LogisticRegression.Fit(samples);

        foreach (var x in new[] { 0.2, 0.5, 0.8 })
            Assert.InRange(Probability(fitted, x) - 1 / (1 + Math.Exp(3 - (6 * x))), -0.08, 0.08);
    }

    [Fact]
    public void What_weighs_more_counts_more()
    {
        var samples = Enumerable.Range(0, 100).Select(at => (new[] { at < 90 ? 0.9 : 0.1 }, at < 90, at < 90 ? 0.5 / 90 : 0.5 / 10)).ToList();

        var fitted = LogisticRegression.Fit(samples);

        Assert.InRange(Probability(fitted, 0.5), 0.4, 0.6);
    }
}
