namespace SezBot.Sandbox.Faults;

/// <summary>What one chat has used of its rates.</summary>
internal sealed class ChatAllowance
{
    public TokenBucket? Bucket { get; set; }

    /// <summary>When the messages of the last minute were sent; groups only.</summary>
    public Queue<DateTimeOffset> LastMinute { get; } = [];
}
