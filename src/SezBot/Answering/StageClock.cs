namespace SezBot.Answering;

/// <summary>Milliseconds by stage.</summary>
internal sealed class StageClock(TimeProvider time)
{
    private readonly long _started = time.GetTimestamp();
    private readonly Dictionary<string, double> _laps = [];
    private long _last = time.GetTimestamp();

    public TimeSpan Elapsed => time.GetElapsedTime(_started);

    public void Lap(string stage)
    {
        var now = time.GetTimestamp();
        _laps[stage] = Math.Round(time.GetElapsedTime(_last, now).TotalMilliseconds, 3);
        _last = now;
    }

    public IReadOnlyDictionary<string, double> Stop()
    {
        _laps["total"] = Math.Round(time.GetElapsedTime(_started).TotalMilliseconds, 3);
        return _laps;
    }
}
