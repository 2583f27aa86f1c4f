namespace SezBot.Digests.Scheduling;

/// <summary>Which news a scheduled summary tells: those since the one before it.</summary>
public static class NewsWindow
{
    /// <summary>Who was away for long gets the latest news, not all of them.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(NewsSelection.MostDaysOld + 1);

    /// <summary>An article has its time before it can be read, by as long as a batch takes to be written: what is younger waits for the next summary.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(1);

    /// <param name="lastEnd">Where the news of the last summary ended; null for the first one.</param>
    public static DigestWindow.FirstSeen Of(DailySchedule schedule, DueSlot slot, DateTimeOffset? lastEnd)
    {
        var after = lastEnd ?? schedule.Previous(slot.At);
        var earliest = slot.At - Longest;
        return new DigestWindow.FirstSeen((after < earliest ? earliest : after) - Settling, slot.At - Settling);
    }
}
