using System.Diagnostics;
using SezBot.Sandbox.Faults;

namespace SezBot.Benchmarks.Load;

/// <summary>When the first and the last summary arrived, and how many messages of all kinds in between.</summary>
internal sealed class SummaryTimes
{
    private readonly Lock _lock = new();
    private long _first;
    private long _last;
    private int _all;
    private int _upToLast;

    /// <summary>Summaries so far.</summary>
    public int Count { get; private set; }

    public TimeSpan Took => Stopwatch.GetElapsedTime(_first, _last);

    public double AllPerSecond => _upToLast / Took.TotalSeconds;

    public void Sent(SentRecord sent)
    {
        lock (_lock)
        {
            var isSummary = sent.ChatId >= BotUnderLoad.FirstSubscriber;
            if (Count == 0 && !isSummary)
                return;
            _all++;
            if (!isSummary)
                return;
            _last = Stopwatch.GetTimestamp();
            if (Count++ == 0)
                _first = _last;
            _upToLast = _all;
        }
    }
}
