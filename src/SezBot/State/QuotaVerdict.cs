namespace SezBot.State;

/// <summary>Whether one more question may be asked.</summary>
public enum QuotaVerdict
{
    Free,
    HourUsedUp,
    DayUsedUp,
    ChatUsedUp,
}
