using System.Numerics.Tensors;

namespace SezBot.Evaluation.Fitting;

/// <summary>
/// Fits the weights of the score: softmax over the sentences of one question, and the log-likelihood that the choice falls among the right
/// ones (ListNet by Cao et al., 2007, with several right answers). Yes/no questions have weights of their own, held near the others.
/// </summary>
public static class ListwiseRegression
{
    private const double Ridge = 2e-4;
    private const double RidgeOfDifference = 1e-3;

    // A right sentence is worth more than another sentence of the right article.
    private const double SentenceShare = 0.9;

    /// <returns>Weights of the score, then those for yes/no questions.</returns>
    public static (double[] Score, double[] ScoreOfYesNo) Fit(IReadOnlyList<FitQuestion> questions, IReadOnlyDictionary<string, double> corpora)
    {
        var usable = questions.Where(question => corpora.ContainsKey(question.Corpus) && question.Candidates.Any(candidate => candidate.IsRelevant)).ToList();
        var count = usable[0].Candidates[0].Features.Length;
        var shares = usable.Select(question => corpora[question.Corpus] / usable.Count(other => other.Corpus == question.Corpus)).ToArray();
        var weights = GradientDescent.Minimize(2 * count, (at, gradient) =>
        {
            var lines = new double[usable.Count][];
            Parallel.For(0, usable.Count, index => lines[index] = Gradient(usable[index], at, count));
            for (var index = 0; index < usable.Count; index++)
                Add(gradient, lines[index], usable[index].IsYesNo, shares[index], count);
            for (var feature = 0; feature < count; feature++)
            {
                gradient[feature] += Ridge * at[feature];
                gradient[count + feature] += RidgeOfDifference * at[count + feature];
            }
        });
        return (weights[..count], [.. weights[..count].Zip(weights[count..], (own, difference) => own + difference)]);
    }

    private static void Add(double[] gradient, double[] line, bool isYesNo, double share, int count)
    {
        for (var feature = 0; feature < count; feature++)
        {
            gradient[feature] += share * line[feature];
            gradient[count + feature] += isYesNo ? share * line[feature] : 0;
        }
    }

    // Expected features under the model less those under the model among the right sentences only.
    private static double[] Gradient(FitQuestion question, double[] at, int count)
    {
        var weights = question.IsYesNo ? [.. at[..count].Zip(at[count..], (own, difference) => own + difference)] : at[..count];
        var scores = question.Candidates.Select(candidate => TensorPrimitives.Dot<double>(candidate.Features, weights)).ToArray();
        var most = scores.Max();
        var odds = scores.Select(score => Math.Exp(score - most)).ToArray();
        var all = Expected(question, odds, _ => true);
        var relevant = Expected(question, odds, candidate => candidate.IsRelevant);
        var answers = question.Candidates.Any(candidate => candidate.Answers) ? Expected(question, odds, candidate => candidate.Answers) : relevant;
        return [.. Enumerable.Range(0, count).Select(feature => all[feature] - (SentenceShare * answers[feature]) - ((1 - SentenceShare) * relevant[feature]))];
    }

    private static double[] Expected(FitQuestion question, double[] odds, Func<FitCandidate, bool> counts)
    {
        var expected = new double[question.Candidates[0].Features.Length];
        var total = 0.0;
        for (var at = 0; at < odds.Length; at++)
        {
            if (!counts(question.Candidates[at]))
                continue;
            total += odds[at];
            TensorPrimitives.MultiplyAdd<double>(question.Candidates[at].Features, odds[at], expected, expected);
        }
        TensorPrimitives.Divide<double>(expected, total, expected);
        return expected;
    }
}
