using System.Numerics.Tensors;
using SezBot.Answering;
using SezBot.Evaluation.Calibration;

namespace SezBot.Evaluation.Fitting;

/// <summary>What weights reach on questions, by corpus and name of the figure; names as in <see cref="EvalFigures"/>.</summary>
public static class FitFigures
{
    private const int Depth = 10;

    public static Dictionary<string, double> Ranking(IReadOnlyList<(FitQuestion Question, IReadOnlyList<FitCandidate> Ordered)> questions)
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
        [.. question.Candidates
            .Select(candidate => candidate with { Score = TensorPrimitives.Dot<double>(candidate.Features, question.IsYesNo ? weights.ScoreOfYesNo : weights.Score) })
            .OrderByDescending(candidate => candidate.Score)];

    public static IReadOnlyDictionary<string, double> Refusals(IReadOnlyList<Judgement> judgements, double threshold)
    {
        var figures = new Dictionary<string, double>
        {
            ["false_refusal"] = Mean(judgements.Where(one => one.IsAnswerable), one => one.Strength < threshold ? 1 : 0),
        };
        if (judgements.All(one => one.IsAnswerable))
            return figures;
        figures["refusal_recall"] = Mean(judgements.Where(one => !one.IsAnswerable), one => one.Strength < threshold ? 1 : 0);
        figures["refusal_recall_at_5"] = Refusal.RecallAt(judgements, 0.05) ?? 0;
        figures["refusal_recall_at_10"] = Refusal.RecallAt(judgements, 0.10) ?? 0;
        figures["expected_calibration_error"] = Reliability.Error(Reliability.Of(judgements)) ?? 0;
        return figures;
    }

    /// <summary>The strength below which that share of the answerable lies.</summary>
    public static double Threshold(IReadOnlyList<double> answerable, double falseRefusals) =>
        answerable.Order().ElementAt((int)(falseRefusals * answerable.Count));

    private static double Ndcg(IReadOnlyList<FitCandidate> ordered)
    {
        var relevant = ordered.Where(candidate => candidate.IsRelevant).Select(candidate => candidate.Article).ToHashSet();
        var articles = ItemOrder.Of(ordered.Select(candidate => (candidate.Article, candidate.Score))).Take(Depth).ToList();
        return relevant.Count == 0 ? 0 : RankingMetrics.NormalizedDiscountedGain(articles, relevant, Depth);
    }

    private static double Mean<T>(IEnumerable<T> items, Func<T, double> value) => items.Select(value).DefaultIfEmpty().Average();
}
