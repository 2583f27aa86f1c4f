namespace SezBot.Sandbox.Faults;

/// <summary>So many at once, and then so many a second.</summary>
internal sealed class TokenBucket(double capacity, double perSecond)
{
    private double _missing;
    private DateTimeOffset _filled;

    /// <returns>How long until there is one; zero or less if there is one now.</returns>
    public TimeSpan Wait(DateTimeOffset now)
    {
        _missing = Math.Max(0, _missing - Math.Max(0, (now - _filled).TotalSeconds * perSecond));
        _filled = now;
        // A hair less than one counts as one, or rounding would make a sender of exactly the allowed rate fail.
        return TimeSpan.FromSeconds((1 - 1e-6 - (capacity - _missing)) / perSecond);
    }

    public void Take() => _missing++;
}
