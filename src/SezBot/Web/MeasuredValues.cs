using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace SezBot.Web;

/// <summary>What the program's meters and Semantic Kernel's measure, summed up for <c>/metrics</c> in Prometheus' text format.</summary>
public sealed class MeasuredValues : IDisposable
{
    private const string KernelMeters = "Microsoft.SemanticKernel";
    private const int MostSeries = 1000;

    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, MeasuredSeries> _series = new(StringComparer.Ordinal);
    private readonly MeterListener _listener = new();

    /// <param name="meters">The factory of the program's own meters; another program in this process has another.</param>
    public MeasuredValues(IMeterFactory meters)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (ReferenceEquals(instrument.Meter.Scope, meters) || instrument.Meter.Name.StartsWith(KernelMeters, StringComparison.Ordinal))
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.Start();
    }

    public void AppendTo(StringBuilder text)
    {
        lock (_lock)
        {
            var last = "";
            foreach (var series in _series.Values)
            {
                if (series.Name != last)
                    text.Append(CultureInfo.InvariantCulture, $"# TYPE {series.Name} {series.Type}\n");
                series.AppendTo(text);
                last = series.Name;
            }
        }
    }

    public void Dispose() => _listener.Dispose();

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var (name, labels) = (NameOf(instrument), Labels(tags));
        lock (_lock)
        {
            // The space sorts before every sign of a name, so that the series of one name stand together.
            var key = $"{name} {labels}";
            if (!_series.TryGetValue(key, out var series))
            {
                if (_series.Count >= MostSeries)
                    return;
                _series[key] = series = new MeasuredSeries(name, labels, MeasuredSeries.BoundsOf(instrument));
            }
            series.Add(value);
        }
    }

    private static string NameOf(Instrument instrument)
    {
        var name = Plain(instrument.Name) + (instrument.Unit == "s" ? "_seconds" : "");
        return MeasuredSeries.BoundsOf(instrument) is null ? name + "_total" : name;
    }

    private static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = new List<string>(tags.Length);
        foreach (var (name, value) in tags)
            labels.Add($"{Plain(name)}=\"{Escaped(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")}\"");
        labels.Sort(StringComparer.Ordinal);
        return string.Join(',', labels);
    }

    private static string Plain(string name) => string.Concat(name.Select(sign => char.IsAsciiLetterOrDigit(sign) ? sign : '_'));

    private static string Escaped(string value) =>
        value.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
