namespace SezBot.Digests.Scheduling;

/// <summary>A calendar day of a zone, as moments. Days last 23 or 25 hours where clocks are changed, and begin late where they are changed at midnight.</summary>
internal sealed class LocalDay(TimeZoneInfo zone, DateOnly date)
{
    // Nowhere are clocks put forward by more; also a day that a whole zone skipped ends the search.
    private const int MostMinutes = 26 * 60;

    /// <summary>Its first moment.</summary>
    public DateTimeOffset Start { get; } = StartOf(zone, date);

    /// <summary>Its minutes in their order, none for a day that the zone has skipped.</summary>
    public IEnumerable<DateTimeOffset> Minutes => Enumerable.Range(0, MostMinutes).Select(minute => Start.AddMinutes(minute)).Where(Contains);

    public bool Contains(DateTimeOffset moment) => DateOnly.FromDateTime(Clock(zone, moment)) == date;

    public static DateTime Clock(TimeZoneInfo zone, DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, zone).DateTime;

    private static DateTimeOffset StartOf(TimeZoneInfo zone, DateOnly date)
    {
        var midnight = date.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(midnight))
            midnight = midnight.AddMinutes(1);
        var offset = zone.IsAmbiguousTime(midnight) ? zone.GetAmbiguousTimeOffsets(midnight).Max() : zone.GetUtcOffset(midnight);
        return new DateTimeOffset(midnight, offset).ToUniversalTime();
    }
}
