namespace SezBot.Tests.Telegram;

/// <summary>The machine's clock, set forward or back; what counts the passing of time is not.</summary>
internal sealed class SteppedClock : TimeProvider
{
    private long _ticks;

    public void Step(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _ticks));
}
