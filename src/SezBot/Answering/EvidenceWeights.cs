using System.Numerics.Tensors;
using System.Text.Json;

namespace SezBot.Answering;

/// <summary>
/// How the features of evidence add up to a score (order within a question) and to a strength (a probability). Both are log-linear, fitted
/// by <c>sezbot fit</c>, and come from a file that also keeps the figures they reached.
/// </summary>
public sealed class EvidenceWeights
{
    private readonly double[] _score;
    private readonly double[] _scoreOfYesNo;
    private readonly double[] _strength;
    private readonly double _intercept;

    /// <exception cref="InvalidDataException">A feature has no weight, or a weight no feature.</exception>
    public EvidenceWeights(EvidenceWeightsFile file)
    {
        _score = Vector(file.Score, nameof(file.Score));
        _scoreOfYesNo = Vector(file.ScoreOfYesNo, nameof(file.ScoreOfYesNo));
        _strength = Vector(file.Strength, nameof(file.Strength));
        (_intercept, Threshold, Version) = (file.Intercept, file.Threshold, file.Version);
    }

    /// <summary>Weaker evidence is a refusal.</summary>
    public double Threshold { get; }

    public string Version { get; }

    /// <exception cref="InvalidDataException">The file is not one of weights, or not of this program's features.</exception>
    public static EvidenceWeights Load(string path)
    {
        try
        {
            return new EvidenceWeights(EvidenceWeightsFile.Read(path));
        }
        catch (Exception failure) when (failure is JsonException or InvalidDataException)
        {
            throw new InvalidDataException($"{path} is not a file of evidence weights of this program: {failure.Message} Take it from the release again.", failure);
        }
    }

    /// <summary>Any real number; only differences within one question mean something: they are log odds.</summary>
    public double Score(EvidenceFeatures features, QuestionType type) =>
        TensorPrimitives.Dot(features.Values, type == QuestionType.YesNo ? _scoreOfYesNo : _score);

    /// <summary>From 0 to 1.</summary>
    public double Strength(EvidenceFeatures features) => 1 / (1 + Math.Exp(-_intercept - TensorPrimitives.Dot(features.Values, _strength)));

    private static double[] Vector(IReadOnlyDictionary<string, double> weights, string name)
    {
        var features = Enum.GetNames<EvidenceFeature>();
        if (features.Except(weights.Keys).Concat(weights.Keys.Except(features)).FirstOrDefault() is { } odd)
            throw new InvalidDataException($"'{odd}' of {name} is missing or unknown.");
        return [.. features.Select(feature => weights[feature])];
    }
}
