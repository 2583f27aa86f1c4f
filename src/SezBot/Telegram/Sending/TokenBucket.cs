namespace SezBot.Telegram.Sending;

/// <summary>So many a second, and so many at once after a rest. Not safe for several threads.</summary>
internal sealed class TokenBucket(double perSecond, double burst, DateTimeOffset now)
{
    // Taken and not filled up again.
    private double _missing;
    private DateTimeOffset _filled = now;

    /// <summary>Full again: it need not be remembered.</summary>
    public bool IsFull(DateTimeOffset now) => Refilled(now) >= burst;

    /// <summary>How long until there are so many to take, at most as many as fit; zero when they are there now.</summary>
    public TimeSpan Wait(DateTimeOffset now, double count = 1) =>
        Refilled(now) is var tokens && tokens >= Math.Min(count, burst) ? TimeSpan.Zero : TimeSpan.FromSeconds((Math.Min(count, burst) - tokens) / perSecond);

    /// <summary>How many there are to take now.</summary>
    public int Available(DateTimeOffset now) => Math.Max(0, (int)Refilled(now));

    public void Take(DateTimeOffset now)
    {
        _missing = burst - Refilled(now) + 1;
        _filled = now;
    }

    // A rounding error of the clock must not turn "now" into "in a tick" for ever.
    private double Refilled(DateTimeOffset now) => Math.Min(burst, burst - _missing + (Math.Max(0, (now - _filled).TotalSeconds) * perSecond) + 1e-9);
}
