namespace SezBot.Telegram;

/// <summary>What is known about the way to Telegram, and the counters that <c>/metrics</c> shows.</summary>
public sealed class BotHealth(TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, long> _counts = [];
    private DateTimeOffset? _lastPoll;
    private string? _trouble;

    /// <summary>The last time that Telegram answered a poll; null before the first.</summary>
    public DateTimeOffset? LastPoll
    {
        get
        {
            lock (_lock)
                return _lastPoll;
        }
    }

    /// <summary>What is wrong with receiving, in one sentence for an owner; null when nothing is.</summary>
    public string? Trouble
    {
        get
        {
            lock (_lock)
                return _trouble;
        }
    }

    public void Polled()
    {
        lock (_lock)
            (_lastPoll, _trouble) = (time.GetUtcNow(), null);
    }

    public void PollFailed(string trouble)
    {
        lock (_lock)
            _trouble = trouble;
        Count("sezbot_poll_failures_total");
    }

    public void UpdatesReceived(int count) => Count("sezbot_updates_received_total", count);

    public void UpdateDone() => Count("sezbot_updates_done_total");

    public void UpdateFailed() => Count("sezbot_update_failures_total");

    public void UpdateSetAside() => Count("sezbot_updates_set_aside_total");

    public void MessageSent() => Count("sezbot_messages_sent_total");

    public void SendFailed(string reason) => Count($"sezbot_send_failures_total{{reason=\"{reason}\"}}");

    /// <summary>Counters by name, with their labels as in Prometheus' text format.</summary>
    public IReadOnlyDictionary<string, long> Counts()
    {
        lock (_lock)
            return new SortedDictionary<string, long>(_counts, StringComparer.Ordinal);
    }

    private void Count(string name, long add = 1)
    {
        lock (_lock)
            _counts[name] = _counts.GetValueOrDefault(name) + add;
    }
}
