using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace SezBot.Web;

/// <summary>One row of values with the same labels: a histogram, or a counter when it has no bounds.</summary>
/// <param name="labels">As they stand between the braces.</param>
internal sealed class MeasuredSeries(string name, string labels, IReadOnlyList<double>? bounds)
{
    // The defaults of OpenTelemetry's instrumentation for times in seconds.
    private static readonly double[] Seconds = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

    private readonly long[] _buckets = new long[bounds?.Count ?? 0];
    private double _sum;
    private long _count;

    public string Name => name;

    public string Type => bounds is null ? "counter" : "histogram";

    /// <summary>Upper bounds of a histogram's buckets; null for what only adds up.</summary>
    public static IReadOnlyList<double>? BoundsOf(Instrument instrument) => instrument switch
    {
        Histogram<double> histogram => histogram.Advice?.HistogramBucketBoundaries ?? Seconds,
        Histogram<long> histogram => histogram.Advice?.HistogramBucketBoundaries?.Select(bound => (double)bound).ToList() ?? [.. Seconds],
        Histogram<int> histogram => histogram.Advice?.HistogramBucketBoundaries?.Select(bound => (double)bound).ToList() ?? [.. Seconds],
        _ => null,
    };

    public void Add(double value)
    {
        _sum += value;
        _count++;
        for (var bucket = 0; bucket < _buckets.Length; bucket++)
        {
            if (value <= bounds![bucket])
                _buckets[bucket]++;
        }
    }

    public void AppendTo(StringBuilder text)
    {
        if (bounds is null)
        {
            text.Append(CultureInfo.InvariantCulture, $"{name}{Braces(labels)} {_sum}\n");
            return;
        }
        var before = labels.Length > 0 ? $"{labels}," : "";
        for (var bucket = 0; bucket < _buckets.Length; bucket++)
            text.Append(CultureInfo.InvariantCulture, $"{name}_bucket{{{before}le=\"{bounds[bucket]}\"}} {_buckets[bucket]}\n");
        text.Append(CultureInfo.InvariantCulture, $"{name}_bucket{{{before}le=\"+Inf\"}} {_count}\n");
        text.Append(CultureInfo.InvariantCulture, $"{name}_sum{Braces(labels)} {_sum}\n{name}_count{Braces(labels)} {_count}\n");
    }

    private static string Braces(string labels) => labels.Length > 0 ? $"{{{labels}}}" : "";
}
