namespace SezBot.State;

/// <summary>What became of one subscriber's summary of one day.</summary>
/// <param name="Date">In the subscriber's own calendar.</param>
/// <param name="WindowEnd">Where its news end.</param>
/// <param name="Digest">Its id; null for a day without news.</param>
/// <param name="Message">What is sent; null when nothing is.</param>
public sealed record Delivery(long Chat, int? Topic, DateOnly Date, DateTimeOffset WindowEnd, string? Digest, OutboxMessage? Message)
{
    /// <summary>The key of its message in the outbox.</summary>
    public static string Key(long chat, int? topic, DateOnly date) => FormattableString.Invariant($"digest:{chat}:{topic ?? 0}:{date:yyyy-MM-dd}");
}
