namespace SezBot.State;

/// <summary>What goes first when not everything can go at once.</summary>
public enum OutboxPriority
{
    Answer = 0,
    Broadcast = 1,
}
