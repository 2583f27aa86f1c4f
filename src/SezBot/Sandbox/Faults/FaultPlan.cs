namespace SezBot.Sandbox.Faults;

/// <summary>The faults still to come, in the order in which they were ordered.</summary>
internal sealed class FaultPlan(Lock gate)
{
    private readonly List<Fault> _faults = [];

    public void Add(params IEnumerable<Fault> faults)
    {
        lock (gate)
            _faults.AddRange(faults);
    }

    public void Clear()
    {
        lock (gate)
            _faults.Clear();
    }

    public IReadOnlyList<Fault> Left()
    {
        lock (gate)
            return [.. _faults];
    }

    /// <summary>Uses up one time of the first fault that waits for such a call; null if none does.</summary>
    public Fault? Take(string method, long? chat)
    {
        lock (gate)
        {
            var at = _faults.FindIndex(fault => fault.Meets(method, chat));
            if (at < 0)
                return null;
            var taken = _faults[at];
            if (taken.Times > 1)
                _faults[at] = taken with { Times = taken.Times - 1 };
            else
                _faults.RemoveAt(at);
            return taken;
        }
    }
}
