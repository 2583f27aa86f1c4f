namespace SezBot.Sandbox.Page;

/// <summary>The last events, numbered without gaps from 1.</summary>
internal sealed class EventLog(SandboxOptions options, Lock gate)
{
    private readonly SandboxEvent?[] _kept = new SandboxEvent?[options.EventsKept];
    private readonly Signal _added = new();
    private long _last;

    public long Last
    {
        get
        {
            lock (gate)
                return _last;
        }
    }

    public void Add(SandboxEvent happened)
    {
        lock (gate)
        {
            _last++;
            _kept[_last % _kept.Length] = happened with { Sequence = _last };
            _added.Raise();
        }
    }

    /// <summary>Events after a number, oldest first, and a wait for the next one; begins with a reload where some are gone.</summary>
    public (IReadOnlyList<SandboxEvent> Events, Task Next) After(long since)
    {
        lock (gate)
        {
            var from = Math.Max(since, _last - _kept.Length);
            var events = new List<SandboxEvent>();
            if (from > since || since > _last)
                events.Add(SandboxEvent.Reload(Math.Min(from, _last)));
            for (var at = from + 1; at <= _last; at++)
                events.Add(_kept[at % _kept.Length]!);
            return (events, _added.Next);
        }
    }
}
