using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace SezBot.LanguageModels;

/// <summary>Measurements by the names of OpenTelemetry's conventions for generative AI (github.com/open-telemetry/semantic-conventions-genai). They hold no text.</summary>
public sealed class ModelTelemetry : IDisposable
{
    public const string Name = "SezBot.LanguageModels";

    private readonly ActivitySource _activities = new(Name);
    private readonly Histogram<double> _duration;
    private readonly Histogram<long> _tokens;
    private readonly Histogram<double> _firstChunk;

    public ModelTelemetry(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        _duration = meter.CreateHistogram<double>(
            "gen_ai.client.operation.duration", "s", "GenAI operation duration.",
            advice: Buckets(0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92));
        _tokens = meter.CreateHistogram<long>(
            "gen_ai.client.token.usage", "{token}", "Number of input and output tokens used.",
            advice: Buckets<long>(1, 4, 16, 64, 256, 1024, 4096, 16384, 65536, 262144, 1048576, 4194304, 16777216, 67108864));
        _firstChunk = meter.CreateHistogram<double>(
            "gen_ai.client.operation.time_to_first_chunk", "s", "Time to receive the first chunk of a streamed answer.",
            advice: Buckets(0.001, 0.005, 0.01, 0.02, 0.04, 0.06, 0.08, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0));
    }

    public Activity? Start(string prompt, string model) => _activities.StartActivity($"chat {model}", ActivityKind.Client) is { } activity
        ? activity.SetTag("gen_ai.operation.name", "chat").SetTag("gen_ai.request.model", model).SetTag("gen_ai.provider.name", "openai").SetTag("sezbot.prompt", prompt)
        : null;

    /// <summary>One call has ended.</summary>
    public void Record(string prompt, string model, ModelUsage usage, ModelFault? fault, Activity? activity)
    {
        var tags = new TagList
        {
            { "gen_ai.operation.name", "chat" },
            { "gen_ai.provider.name", "openai" },
            { "gen_ai.request.model", model },
            { "sezbot.prompt", prompt },
        };
        Record(_tokens, usage.InputTokens, tags, "input");
        Record(_tokens, usage.OutputTokens, tags, "output");
        if (usage.FirstToken is { } first)
            _firstChunk.Record(first.TotalSeconds, tags);
        if (fault is { } error)
        {
            tags.Add("error.type", error.ToString());
            activity?.SetTag("error.type", error.ToString()).SetStatus(ActivityStatusCode.Error);
        }
        _duration.Record(usage.Took.TotalSeconds, tags);
        activity?.SetTag("gen_ai.usage.input_tokens", usage.InputTokens).SetTag("gen_ai.usage.output_tokens", usage.OutputTokens);
    }

    public void Dispose() => _activities.Dispose();

    private static void Record(Histogram<long> histogram, int tokens, TagList tags, string type)
    {
        if (tokens == 0)
            return;
        tags.Add("gen_ai.token.type", type);
        histogram.Record(tokens, tags);
    }

    private static InstrumentAdvice<double> Buckets(params double[] bounds) => Buckets<double>(bounds);

    private static InstrumentAdvice<T> Buckets<T>(params T[] bounds) where T : struct => new() { HistogramBucketBoundaries = bounds };
}
