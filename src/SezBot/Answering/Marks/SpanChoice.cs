namespace SezBot.Answering.Marks;

/// <summary>The span to mark and how well it is expected to agree with the answer.</summary>
/// <param name="ExpectedF1">The mean F1 of words between the span and the answer, over what the answer may be by the model, 0 to 1.</param>
internal readonly record struct SpanChoice(CandidateSpan Span, double ExpectedF1)
{
    // Spans beyond these hold next to nothing of the probability.
    private const int Considered = 48;

    /// <summary>
    /// The span of the highest expected F1 (minimum Bayes risk, Kumar and Byrne 2004): «1999» and «1999 года» support each other.
    /// </summary>
    /// <param name="probabilities">Of each span to be the answer; what is missing to 1 is that of no answer.</param>
    /// <returns>Null without spans.</returns>
    public static SpanChoice? Of(IReadOnlyList<CandidateSpan> spans, ReadOnlySpan<double> probabilities)
    {
        var likely = Likely(probabilities);
        SpanChoice? best = null;
        foreach (var candidate in likely)
        {
            var expected = 0.0;
            foreach (var other in likely)
                expected += probabilities[other] * spans[candidate].F1(spans[other]);
            if (best is null || expected > best.Value.ExpectedF1)
                best = new SpanChoice(spans[candidate], expected);
        }
        return best;
    }

    /// <summary>Turns scores into probabilities, in place.</summary>
    public static void Softmax(Span<double> scores)
    {
        var (highest, sum) = (double.NegativeInfinity, 0.0);
        foreach (var score in scores)
            highest = Math.Max(highest, score);
        foreach (ref var score in scores)
            sum += score = Math.Exp(score - highest);
        foreach (ref var score in scores)
            score /= sum;
    }

    private static int[] Likely(ReadOnlySpan<double> probabilities)
    {
        var order = new int[probabilities.Length];
        var keys = new double[probabilities.Length];
        for (var at = 0; at < order.Length; at++)
            (order[at], keys[at]) = (at, -probabilities[at]);
        Array.Sort(keys, order);
        return order.Length > Considered ? order[..Considered] : order;
    }
}
