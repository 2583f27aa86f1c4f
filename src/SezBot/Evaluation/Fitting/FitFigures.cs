using System.Numerics.Tensors;

namespace SezBot.Evaluation.Fitting;

/// <summary>What weights reach on questions, by corpus and name of the figure; names as in <see cref="EvalFigures"/>.</summary>
public static class FitFigures
{
    private const int Depth = 10;

    public static IReadOnlyDictionary<string, double> Ranking(IReadOnlyList<(FitQuestion Question, IReadOnlyList<FitCandidate> Ordered)> questions)
    {
        var answerable = questions.Where(question => question.Question.IsAnswerable).ToList();
        var figures = new Dictionary<string, double>
        {
            ["ndcg_at_10"] = Mean(answerable, question => Ndcg(question.Ordered)),
            ["hit_at_1"] = Mean(answerable, question => question.Ordered is [{ IsRelevant: true }, ..] ? 1 : 0),
        };
        if (answerable.Any(question => question.Ordered.Any(candidate => candidate.Answers)))
        {
            figures["answer_sentence_at_1"] = Mean(answerable, question => question.Ordered.Take(1).Any(candidate => candidate.Answers) ? 1 : 0);
            figures["answer_sentence_at_3"] = Mean(answerable, question => question.Ordered.Take(3).Any(candidate => candidate.Answers) ? 1 : 0);
        }
        return figures;
    }

    /// <summary>The candidates in the order of the score, the best first.</summary>
    public static IReadOnlyList<FitCandidate> Order(FitQuestion question, (double[] Score, double[] ScoreOfYesNo) weights) =>
        [.. question.Candidates.OrderByDescending(candidate => TensorPrimitives.Dot<double>(candidate.Features, question.IsYesNo ? weights.ScoreOfYesNo : weights.Score))];

    /// <summary>Share of the unanswerable that are refused where so many of the answerable are; strengths from 0 to 1.</summary>
    public static double RefusalRecall(IReadOnlyList<double> answerable, IReadOnlyList<double> unanswerable, double falseRefusals)
    {
        var threshold = Threshold(answerable, falseRefusals);
        return unanswerable.Average(strength => strength < threshold ? 1.0 : 0);
    }

    /// <summary>The strength below which that share of the answerable lies.</summary>
    public static double Threshold(IReadOnlyList<double> answerable, double falseRefusals) =>
        answerable.Order().ElementAt((int)(falseRefusals * answerable.Count));

    private static double Ndcg(IReadOnlyList<FitCandidate> ordered)
    {
        var articles = ordered.DistinctBy(candidate => candidate.Article).Take(Depth).ToList();
        var relevant = articles.Where(candidate => candidate.IsRelevant).Select(candidate => candidate.Article).ToHashSet();
        return relevant.Count == 0 ? 0 : RankingMetrics.NormalizedDiscountedGain([.. articles.Select(candidate => candidate.Article)], relevant, Depth);
    }

    private static double Mean<T>(IEnumerable<T> items, Func<T, double> value) => items.Select(value).DefaultIfEmpty().Average();
}
