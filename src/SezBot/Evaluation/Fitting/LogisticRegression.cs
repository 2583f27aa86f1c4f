using System.Numerics.Tensors;

namespace SezBot.Evaluation.Fitting;

/// <summary>Fits a probability: a logistic regression with a little ridge.</summary>
public static class LogisticRegression
{
    private const double Ridge = 1e-3;

    /// <param name="samples">Features, whether it is right, and how much it weighs; the weights add up to 1.</param>
    public static (double Intercept, double[] Weights) Fit(IReadOnlyList<(double[] Features, bool IsRight, double Weight)> samples)
    {
        var count = samples[0].Features.Length;
        var fitted = GradientDescent.Minimize(count + 1, (at, gradient) =>
        {
            foreach (var (features, isRight, weight) in samples)
            {
                var error = (Probability(at[count], at.AsSpan(0, count), features) - (isRight ? 1 : 0)) * weight;
                for (var feature = 0; feature < count; feature++)
                    gradient[feature] += error * features[feature];
                gradient[count] += error;
            }
            for (var feature = 0; feature < count; feature++)
                gradient[feature] += Ridge * at[feature];
        });
        return (fitted[count], fitted[..count]);
    }

    public static double Probability(double intercept, ReadOnlySpan<double> weights, double[] features) =>
        1 / (1 + Math.Exp(-intercept - TensorPrimitives.Dot(features, weights)));
}
