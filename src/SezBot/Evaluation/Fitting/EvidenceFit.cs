using SezBot.Answering;

namespace SezBot.Evaluation.Fitting;

/// <summary>Fits weights for order and strength to what was gathered, and measures them on articles they were not fitted on.</summary>
public static class EvidenceFit
{
    private const int Folds = 5;

    // Half-way between the aim of 5 % and the bound of 7 % false refusals, for the corpus that is worst.
    private const double FalseRefusals = 0.055;

    // How much each corpus counts for the order.
    private static readonly IReadOnlyDictionary<string, double> Corpora = new Dictionary<string, double>
    {
        [FitGathering.Alone] = 0.5, [FitGathering.Sentences] = 0.5, [FitGathering.All] = 1, [FitGathering.YesNo] = 1, [FitGathering.Own] = 0.25,
    };

    public static EvidenceWeightsFile Fit(IReadOnlyList<FitQuestion> questions, string version, string madeBy)
    {
        var judged = Enumerable.Range(0, Folds).SelectMany(fold => Judge(
            Train([.. questions.Where(question => FoldOf(question) != fold)]), [.. questions.Where(question => FoldOf(question) == fold)])).ToList();
        var (order, strength) = Train(questions);
        return new EvidenceWeightsFile(
            version, madeBy, Figures(judged), Math.Round(Threshold(judged), 3), Named(order.Score), Named(order.ScoreOfYesNo), Math.Round(strength.Intercept, 3), Named(strength.Weights));
    }

    private static int FoldOf(FitQuestion question) => (int)(System.IO.Hashing.XxHash32.HashToUInt32(System.Text.Encoding.UTF8.GetBytes(question.Group)) % Folds);

    private static ((double[] Score, double[] ScoreOfYesNo) Order, (double Intercept, double[] Weights) Strength) Train(IReadOnlyList<FitQuestion> questions)
    {
        var order = ListwiseRegression.Fit(questions, Corpora);
        var samples = questions.Where(question => IsForStrength(question) && question.Candidates.Count > 0 && !question.IsRefusedByRule)
            .Select(question => (FitFigures.Order(question, order)[0].Features, question.IsAnswerable, 1.0)).ToList();
        return (order, LogisticRegression.Fit(samples));
    }

    private static bool IsForStrength(FitQuestion question) => question.Corpus != FitGathering.YesNo && question.Corpus != FitGathering.Sentences;

    private static IEnumerable<Judged> Judge(
        ((double[] Score, double[] ScoreOfYesNo) Order, (double Intercept, double[] Weights) Strength) weights, IReadOnlyList<FitQuestion> questions)
    {
        foreach (var question in questions)
        {
            var ordered = FitFigures.Order(question, weights.Order);
            var strength = ordered.Count == 0 || question.IsRefusedByRule ? 0 : Strength(ordered[0].Features, weights.Strength);
            yield return new Judged(question, ordered, strength);
        }
    }

    private static double Strength(double[] features, (double Intercept, double[] Weights) fitted) =>
        1 / (1 + Math.Exp(-fitted.Intercept - System.Numerics.Tensors.TensorPrimitives.Dot<double>(features, fitted.Weights)));

    private static Dictionary<string, IReadOnlyDictionary<string, double>> Figures(IReadOnlyList<Judged> judged)
    {
        var threshold = Threshold(judged);
        var figures = new Dictionary<string, IReadOnlyDictionary<string, double>>();
        foreach (var corpus in judged.GroupBy(one => one.Question.Corpus))
        {
            var one = corpus.Key == FitGathering.LeftOut
                ? new Dictionary<string, double>()
                : new Dictionary<string, double>(FitFigures.Ranking([.. corpus.Select(item => (item.Question, item.Ordered))]));
            var answerable = (corpus.Key == FitGathering.LeftOut ? judged.Where(item => item.Question.Corpus == FitGathering.All) : corpus)
                .Where(item => item.Question.IsAnswerable).Select(item => item.Strength).ToList();
            var unanswerable = corpus.Where(item => !item.Question.IsAnswerable).Select(item => item.Strength).ToList();
            one["false_refusal"] = answerable.Average(strength => strength < threshold ? 1.0 : 0);
            if (unanswerable.Count > 0)
            {
                one["refusal_recall"] = unanswerable.Average(strength => strength < threshold ? 1.0 : 0);
                one["refusal_recall_at_5"] = FitFigures.RefusalRecall(answerable, unanswerable, 0.05);
                one["refusal_recall_at_10"] = FitFigures.RefusalRecall(answerable, unanswerable, 0.10);
            }
            figures[corpus.Key] = one.ToDictionary(figure => figure.Key, figure => Math.Round(figure.Value, 4));
        }
        return figures;
    }

    // The corpus where the answerable are weakest decides.
    private static double Threshold(IReadOnlyList<Judged> judged) => judged
        .Where(one => IsForStrength(one.Question) && one.Question.IsAnswerable)
        .GroupBy(one => one.Question.Corpus)
        .Min(corpus => FitFigures.Threshold([.. corpus.Select(one => one.Strength)], FalseRefusals));

    private static Dictionary<string, double> Named(double[] weights) =>
        Enum.GetNames<EvidenceFeature>().Zip(weights).ToDictionary(weight => weight.First, weight => Math.Round(weight.Second, 3));

    private sealed record Judged(FitQuestion Question, IReadOnlyList<FitCandidate> Ordered, double Strength);
}
