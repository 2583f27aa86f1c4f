using System.IO.Hashing;
using System.Text;
using SezBot.Answering;
using SezBot.Evaluation.Calibration;

namespace SezBot.Evaluation.Fitting;

/// <summary>Fits weights for order and strength to what was gathered, and measures them on articles they were not fitted on.</summary>
public static class EvidenceFit
{
    private const int Folds = 5;

    // Below the bound of 7 % false refusals also for the corpus that is worst.
    private const double FalseRefusals = 0.065;

    // How much each corpus counts for the order …
    private static readonly Dictionary<string, double> ForOrder = new()
    {
        [FitGathering.Alone] = 1.5,
        [FitGathering.Sentences] = 1,
        [FitGathering.All] = 1.5,
        [FitGathering.YesNo] = 1,
        [FitGathering.Own] = 0.25,
    };

    // … and each question of it for the strength: a large corpus is the hard case.
    private static readonly Dictionary<string, double> ForStrength = new()
    {
        [FitGathering.Alone] = 1,
        [FitGathering.Among(10)] = 1,
        [FitGathering.Among(100)] = 1,
        [FitGathering.Among(1_000)] = 1,
        [FitGathering.All] = 2,
        [FitGathering.LeftOut] = 1,
        [FitGathering.Own] = 3,
    };

    public static EvidenceWeightsFile Fit(IReadOnlyList<FitQuestion> questions, string version, string madeBy)
    {
        var judged = Enumerable.Range(0, Folds).SelectMany(fold => Judge(
            Train([.. questions.Where(question => FoldOf(question) != fold)]), [.. questions.Where(question => FoldOf(question) == fold)])).ToList();
        var threshold = Math.Round(Threshold(judged), 3);
        var fitted = Train(questions);
        return new EvidenceWeightsFile(
            version, madeBy, Figures(judged, threshold), threshold, Named(fitted.Order.Score), Named(fitted.Order.ScoreOfYesNo), Math.Round(fitted.Intercept, 3),
            Named(fitted.Strength));
    }

    private static int FoldOf(FitQuestion question) => (int)(XxHash32.HashToUInt32(Encoding.UTF8.GetBytes(question.Group)) % Folds);

    private static FittedWeights Train(IReadOnlyList<FitQuestion> questions)
    {
        var order = ListwiseRegression.Fit(questions, ForOrder);
        var usable = questions.Where(question => ForStrength.ContainsKey(question.Corpus) && question.Candidates.Count > 0 && !question.IsRefusedByRule).ToList();
        // Answerable questions together weigh as much as the others, as the calibration error counts them.
        var totals = usable.GroupBy(question => question.IsAnswerable).ToDictionary(kind => kind.Key, kind => 2 * kind.Sum(question => ForStrength[question.Corpus]));
        var (intercept, weights) = LogisticRegression.Fit([.. usable
            .Select(question => (First: FitFigures.Order(question, order)[0], Weight: ForStrength[question.Corpus] / totals[question.IsAnswerable]))
            .Select(sample => (sample.First.Features, sample.First.IsRelevant, sample.Weight))]);
        return new FittedWeights(order, intercept, weights);
    }

    private static IEnumerable<Judged> Judge(FittedWeights weights, IEnumerable<FitQuestion> questions)
    {
        foreach (var question in questions)
        {
            var ordered = FitFigures.Order(question, weights.Order);
            var strength = ordered.Count == 0 || question.IsRefusedByRule ? 0 : LogisticRegression.Probability(weights.Intercept, weights.Strength, ordered[0].Features);
            yield return new Judged(question, ordered, new Judgement(strength, question.IsAnswerable, ordered is [{ IsRelevant: true }, ..]));
        }
    }

    private static Dictionary<string, IReadOnlyDictionary<string, double>> Figures(IReadOnlyList<Judged> judged, double threshold) => judged
        .GroupBy(one => one.Question.Corpus)
        .ToDictionary(corpus => corpus.Key, IReadOnlyDictionary<string, double> (corpus) => Figures(corpus.Key, [.. corpus], judged, threshold));

    private static Dictionary<string, double> Figures(string name, IReadOnlyList<Judged> corpus, IReadOnlyList<Judged> all, double threshold)
    {
        var figures = name == FitGathering.LeftOut ? [] : FitFigures.Ranking([.. corpus.Select(one => (one.Question, one.Ordered))]);
        // What was left out is compared with the same questions among the same passages.
        var answerable = (name == FitGathering.LeftOut ? all.Where(one => one.Question.Corpus == FitGathering.All) : corpus).Where(one => one.Question.IsAnswerable);
        foreach (var (figure, value) in FitFigures.Refusals([.. answerable.Concat(corpus.Where(one => !one.Question.IsAnswerable)).Select(one => one.Judgement)], threshold))
            figures[figure] = value;
        return figures.ToDictionary(figure => figure.Key, figure => Math.Round(figure.Value, 4));
    }

    // The corpus where the answerable are weakest decides.
    private static double Threshold(IReadOnlyList<Judged> judged) => judged
        .Where(one => ForStrength.ContainsKey(one.Question.Corpus) && one.Question.IsAnswerable)
        .GroupBy(one => one.Question.Corpus)
        .Min(corpus => FitFigures.Threshold([.. corpus.Select(one => one.Judgement.Strength)], FalseRefusals));

    private static Dictionary<string, double> Named(double[] weights) =>
        Enum.GetNames<EvidenceFeature>().Zip(weights).ToDictionary(weight => weight.First, weight => Math.Round(weight.Second, 3));

    private sealed record Judged(FitQuestion Question, IReadOnlyList<FitCandidate> Ordered, Judgement Judgement);

    private sealed record FittedWeights((double[] Score, double[] ScoreOfYesNo) Order, double Intercept, double[] Strength);
}
