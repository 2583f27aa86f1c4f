using SezBot.Digests.Events;

namespace SezBot.Evaluation.Fitting;

/// <summary>Fits the weights by which articles of one event are told, and says what they reach on articles that they were not fitted on.</summary>
public sealed class EventFit(EventReader reader)
{
    private const int Folds = 10;

    // Folds are dealt this often in other ways; the figures are means.
    private const int Deals = 10;

    // A little above even chances: two events joined hide one of them, an event told twice is only a nuisance. A better one on a hundred
    // pairs would be chance.
    private const double Threshold = 0.55;

    private const int Digits = 4;

    /// <param name="dataSet">With pairs of at least two groups that share no article, see <see cref="ConnectedPassages"/>.</param>
    /// <exception cref="EvalException">A pair names a passage that is not there.</exception>
    public EventWeightsFile Fit(DataSet dataSet, string version, string madeBy)
    {
        var samples = EvalPairs.Texts(dataSet, reader).Select(pair => (EventFeatures.Of(pair.One, pair.Other).Values.ToArray(), pair.IsOneEvent)).ToList();
        var groups = ConnectedPassages.GroupOf(dataSet.Pairs);
        var held = Enumerable.Range(0, Deals).SelectMany(deal => Held(samples, groups, deal)).ToList();
        var (intercept, weights) = Fit(samples);
        var all = samples.ConvertAll(sample => Judge(intercept, weights, sample));
        return new EventWeightsFile(
            version, madeBy, new Dictionary<string, IReadOnlyDictionary<string, double>> { ["left_out"] = Figures(held, Deals), ["all"] = Figures(all, 1) },
            Threshold, Math.Round(intercept, 3),
            Enum.GetNames<EventFeature>().Zip(weights).ToDictionary(weight => weight.First, weight => Math.Round(weight.Second, 3)));
    }

    private static (double Intercept, double[] Weights) Fit(List<(double[] Features, bool IsOneEvent)> samples) =>
        LogisticRegression.Fit([.. samples.Select(sample => (sample.Features, sample.IsOneEvent, 1.0 / samples.Count))]);

    private static IEnumerable<(bool IsTaken, bool IsOne)> Held(List<(double[] Features, bool IsOneEvent)> samples, IReadOnlyList<int> groups, int deal)
    {
        var fold = Enumerable.Range(0, groups.Max() + 1).Select(group => group % Folds).ToArray();
        new Random(deal).Shuffle(fold);
        for (var left = 0; left < Folds; left++)
        {
            var (intercept, weights) = Fit([.. samples.Where((_, at) => fold[groups[at]] != left)]);
            foreach (var sample in samples.Where((_, at) => fold[groups[at]] == left))
                yield return Judge(intercept, weights, sample);
        }
    }

    private static (bool IsTaken, bool IsOne) Judge(double intercept, double[] weights, (double[] Features, bool IsOneEvent) sample) =>
        (LogisticRegression.Probability(intercept, weights, sample.Features) >= Threshold, sample.IsOneEvent);

    private static Dictionary<string, double> Figures(IReadOnlyCollection<(bool IsTaken, bool IsOne)> judged, int times)
    {
        var figures = PairFigures.Of(judged);
        return new Dictionary<string, double>
        {
            ["pairs"] = figures.Pairs / times,
            ["pair_precision"] = Math.Round(figures.Precision ?? 0, Digits),
            ["pair_recall"] = Math.Round(figures.Recall ?? 0, Digits),
            ["pair_f1"] = Math.Round(figures.F1 ?? 0, Digits),
        };
    }
}
