namespace SezBot.Evaluation.Fitting;

/// <summary>Adam (Kingma and Ba, 2015) over the whole gradient, with a step that shrinks: deterministic, and enough for a few dozen weights.</summary>
internal static class GradientDescent
{
    private const int Steps = 800;
    private const double FirstStep = 0.1;
    private const double Momentum = 0.9;
    private const double Scale = 0.999;
    private const double Least = 1e-8;

    /// <param name="gradient">Adds the gradient at the given point to an array of zeros.</param>
    public static double[] Minimize(int count, Action<double[], double[]> gradient)
    {
        var (point, mean, square) = (new double[count], new double[count], new double[count]);
        for (var step = 1; step <= Steps; step++)
        {
            var slope = new double[count];
            gradient(point, slope);
            var length = FirstStep * (1 - (double)step / (Steps + 1));
            for (var at = 0; at < count; at++)
            {
                mean[at] = (Momentum * mean[at]) + ((1 - Momentum) * slope[at]);
                square[at] = (Scale * square[at]) + ((1 - Scale) * slope[at] * slope[at]);
                var (first, second) = (mean[at] / (1 - Math.Pow(Momentum, step)), square[at] / (1 - Math.Pow(Scale, step)));
                point[at] -= length * first / (Math.Sqrt(second) + Least);
            }
        }
        return point;
    }
}
