using System.Text.Json;

namespace SezBot.Answering.Marks;

/// <summary>
/// The weights of <c>data/answer-words.json</c>: an object with <c>threshold</c> (the expected F1 from which words are marked) and
/// <c>weights</c> (by the names of features; one that is left out is 0). It is made by a fit, see <c>data/NOTICE.md</c>.
/// </summary>
public sealed class AnswerWordsWeights
{
    public const string FileName = "answer-words.json";

    private readonly double[] _weights;

    internal AnswerWordsWeights(double[] weights, double threshold) => (_weights, Threshold) = (weights, threshold);

    public double Threshold { get; }

    internal ReadOnlySpan<double> Values => _weights;

    /// <exception cref="InvalidDataException">The file is not such an object or names a feature that does not exist.</exception>
    public static AnswerWordsWeights Load(string path)
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(path));
        if (!file.RootElement.TryGetProperty("threshold", out var threshold) || !file.RootElement.TryGetProperty("weights", out var named))
            throw new InvalidDataException($"{path} should have 'threshold' and 'weights'.");
        var indices = FeatureTable.Names.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        var weights = new double[indices.Count];
        foreach (var weight in named.EnumerateObject())
        {
            if (!indices.TryGetValue(weight.Name, out var index))
                throw new InvalidDataException($"{path}: there is no feature '{weight.Name}'; make the file anew.");
            weights[index] = weight.Value.GetDouble();
        }
        return new AnswerWordsWeights(weights, threshold.GetDouble());
    }
}
