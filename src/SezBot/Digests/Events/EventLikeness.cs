using System.Numerics.Tensors;
using System.Text.Json;

namespace SezBot.Digests.Events;

/// <summary>The probability that two articles tell of one event: a logistic regression over <see cref="EventFeature"/>.</summary>
public sealed class EventLikeness
{
    private readonly double[] _weights;
    private readonly double _intercept;

    /// <exception cref="InvalidDataException">A feature has no weight, or a weight no feature.</exception>
    public EventLikeness(EventWeightsFile file)
    {
        var features = Enum.GetNames<EventFeature>();
        if (features.Except(file.Weights.Keys).Concat(file.Weights.Keys.Except(features)).FirstOrDefault() is { } odd)
            throw new InvalidDataException($"'{odd}' of the weights is missing or unknown.");
        _weights = [.. features.Select(feature => file.Weights[feature])];
        (_intercept, Threshold) = (file.Intercept, file.Threshold);
    }

    /// <summary>From this likeness on two articles are of one event.</summary>
    public double Threshold { get; }

    /// <exception cref="InvalidDataException">The file is not one of weights, or not of this program's features.</exception>
    public static EventLikeness Load(string path)
    {
        try
        {
            return new EventLikeness(EventWeightsFile.Read(path));
        }
        catch (Exception failure) when (failure is JsonException or InvalidDataException)
        {
            throw new InvalidDataException($"{path} is not a file of event weights of this program: {failure.Message} Take it from the release again.", failure);
        }
    }

    /// <summary>From 0 to 1, the same in either order; 1 for reprints.</summary>
    public double Of(EventText one, EventText other) => one.IsReprintOf(other)
        ? 1
        : 1 / (1 + Math.Exp(-_intercept - TensorPrimitives.Dot(EventFeatures.Of(one, other).Values, _weights)));

    public bool AreOneEvent(EventText one, EventText other) => Of(one, other) >= Threshold;
}
