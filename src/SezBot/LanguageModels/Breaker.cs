namespace SezBot.LanguageModels;

/// <summary>
/// Stops asking a server that fails. It counts calls, not calls a second, so that it also opens at one question a minute; the usual breakers
/// need a hundred calls within half a minute. Open, it lets one call through every <see cref="ProbeEvery"/>; a success closes it.
/// </summary>
public sealed class Breaker(TimeProvider time)
{
    public const int FailuresToOpen = 3;

    private readonly Lock _lock = new();
    private int _failures;
    private DateTimeOffset _lastTry;

    public static TimeSpan ProbeEvery { get; } = TimeSpan.FromSeconds(5);

    public bool IsOpen
    {
        get
        {
            lock (_lock)
                return _failures >= FailuresToOpen;
        }
    }

    /// <summary>No failure since the last success.</summary>
    public bool IsHealthy
    {
        get
        {
            lock (_lock)
                return _failures == 0;
        }
    }

    /// <summary>Whether the server may be called now.</summary>
    public bool TryEnter()
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            // A clock set back must not keep the breaker open until it has caught up.
            var sinceLast = (now - _lastTry).Duration();
            if (_failures >= FailuresToOpen && sinceLast < ProbeEvery)
                return false;
            _lastTry = now;
            return true;
        }
    }

    public void Succeeded()
    {
        lock (_lock)
            _failures = 0;
    }

    public void Failed()
    {
        lock (_lock)
            _failures = Math.Min(_failures + 1, FailuresToOpen);
    }
}
