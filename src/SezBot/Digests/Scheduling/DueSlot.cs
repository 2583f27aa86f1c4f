namespace SezBot.Digests.Scheduling;

/// <summary>A summary that is to be delivered now.</summary>
/// <param name="Date">In the subscriber's zone; what it is known under.</param>
/// <param name="At">The moment at which it fell due; its news end there.</param>
public sealed record DueSlot(DateOnly Date, DateTimeOffset At);
