using SezBot.Answering.Marks;

namespace SezBot.Evaluation.Fitting;

/// <summary>
/// Fits the weights of a log-linear model over the rows of each example, by Adam (Kingma and Ba 2015) over all examples at once, with an L2
/// penalty. Maximises the mean log of the probability that falls on rows, each counted by a power of its agreement.
/// </summary>
internal sealed class LogLinearFit(double penalty, double narrowPenalty, double power, int rounds)
{
    private const double Rate = 0.1;
    private const double FirstDecay = 0.9;
    private const double SecondDecay = 0.98;

    public double[] Fit(IReadOnlyList<AnswerWordsExample> examples, CancellationToken cancel)
    {
        var weights = new double[FeatureTable.Names.Count];
        var (first, second, gradient) = (new double[weights.Length], new double[weights.Length], new double[weights.Length]);
        var rewards = examples.Select(example => example.Rewards(power)).ToList();
        for (var round = 1; round <= rounds; round++)
        {
            cancel.ThrowIfCancellationRequested();
            Array.Clear(gradient);
            for (var at = 0; at < examples.Count; at++)
                AddGradient(examples[at], rewards[at], weights, gradient);
            var rate = Rate * (1 - ((double)(round - 1) / rounds));
            for (var at = 0; at < weights.Length; at++)
            {
                var slope = gradient[at] - ((FeatureTable.IsNarrow(at) ? narrowPenalty : penalty) * weights[at]);
                first[at] = (FirstDecay * first[at]) + ((1 - FirstDecay) * slope);
                second[at] = (SecondDecay * second[at]) + ((1 - SecondDecay) * slope * slope);
                var (mean, variance) = (first[at] / (1 - Math.Pow(FirstDecay, round)), second[at] / (1 - Math.Pow(SecondDecay, round)));
                weights[at] += rate * mean / (Math.Sqrt(variance) + 1e-8);
            }
        }
        return weights;
    }

    private static void AddGradient(AnswerWordsExample example, double[] rewards, double[] weights, double[] gradient)
    {
        var probabilities = Probabilities(example, weights);
        var wanted = new double[probabilities.Length];
        var total = 0.0;
        for (var row = 0; row < wanted.Length; row++)
            total += wanted[row] = probabilities[row] * rewards[row];
        if (total <= 0)
            return;
        for (var row = 0; row < wanted.Length; row++)
        {
            if ((wanted[row] / total) - probabilities[row] is var pull && Math.Abs(pull) > 1e-6)
                example.Features.AddTo(row, pull, gradient);
        }
    }

    public static double[] Probabilities(AnswerWordsExample example, double[] weights)
    {
        var probabilities = new double[example.Features.Rows];
        for (var row = 0; row < probabilities.Length; row++)
            probabilities[row] = example.Features.Dot(row, weights);
        SpanChoice.Softmax(probabilities);
        return probabilities;
    }
}
