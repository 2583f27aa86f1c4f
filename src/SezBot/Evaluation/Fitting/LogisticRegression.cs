using System.Numerics.Tensors;

namespace SezBot.Evaluation.Fitting;

/// <summary>Fits the strength: a logistic regression on the best sentence of each question, answerable ones and others weighing the same.</summary>
public static class LogisticRegression
{
    private const double Ridge = 1e-3;

    public static (double Intercept, double[] Weights) Fit(IReadOnlyList<(double[] Features, bool IsAnswerable, double Weight)> samples)
    {
        var count = samples[0].Features.Length;
        var totals = samples.GroupBy(sample => sample.IsAnswerable).ToDictionary(group => group.Key, group => 2 * group.Sum(sample => sample.Weight));
        var fitted = GradientDescent.Minimize(count + 1, (at, gradient) =>
        {
            foreach (var (features, isAnswerable, weight) in samples)
            {
                var strength = 1 / (1 + Math.Exp(-at[count] - TensorPrimitives.Dot<double>(features, at.AsSpan(0, count))));
                var error = (strength - (isAnswerable ? 1 : 0)) * weight / totals[isAnswerable];
                for (var feature = 0; feature < count; feature++)
                    gradient[feature] += error * features[feature];
                gradient[count] += error;
            }
            for (var feature = 0; feature < count; feature++)
                gradient[feature] += Ridge * at[feature];
        });
        return (fitted[count], fitted[..count]);
    }
}
