using System.Globalization;
using Cronos;
using SezBot.State;

namespace SezBot.Digests.Scheduling;

/// <summary>
/// When a subscriber's summaries fall due: on each date of the zone that the weekdays allow exactly one moment, never in the quiet hours.
/// Where the clock skips the time it is the moment after the gap; where it comes twice, the first one.
/// </summary>
public sealed class DailySchedule(SubscriptionTimes times)
{
    // A summary of the late evening is still sent when midnight passes meanwhile.
    private static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    // It takes some minutes to look, to make the summary and to send it to many.
    private static readonly TimeSpan BeforeQuiet = TimeSpan.FromMinutes(15);

    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(times.Zone);
    private readonly CronExpression _cron = CronExpression.Parse(string.Create(CultureInfo.InvariantCulture, $"{times.Effective.Minute} {times.Effective.Hour} * * *"));

    /// <summary>What is to be delivered at this moment to those who have not got it yet: the summary of today, past its time, and outside the quiet hours.</summary>
    public IEnumerable<DueSlot> Due(DateTimeOffset now)
    {
        var clock = LocalDay.Clock(_zone, now);
        if (IsQuiet(clock))
            yield break;
        var today = DateOnly.FromDateTime(clock);
        if (On(today.AddDays(-1)) is { } late && late <= now && now - late <= Grace)
            yield return new DueSlot(today.AddDays(-1), late);
        if (On(today) is { } at && at <= now)
            yield return new DueSlot(today, at);
    }

    /// <summary>The moment of a date; null where none is: a weekday that is not wanted, a date that the zone has skipped.</summary>
    public DateTimeOffset? On(DateOnly date)
    {
        if ((times.Weekdays & Of(date.DayOfWeek)) == 0)
            return null;
        var day = new LocalDay(_zone, date);
        var at = _cron.GetNextOccurrence(day.Start, _zone, inclusive: true);
        return at is { } moment && day.Contains(moment) && IsAllowed(moment) ? moment.ToUniversalTime() : Instead(day);
    }

    /// <summary>When a summary that is due now is too late: the next quiet hours begin, or another day has.</summary>
    public DateTimeOffset TooLate(DueSlot slot, DateTimeOffset now)
    {
        var moment = now;
        do
            moment = moment.AddMinutes(1);
        while (!IsQuiet(LocalDay.Clock(_zone, moment)) && (DateOnly.FromDateTime(LocalDay.Clock(_zone, moment)) == slot.Date || moment - slot.At < Grace));
        return moment;
    }

    /// <summary>The first moment after this one.</summary>
    public DateTimeOffset Next(DateTimeOffset after) => Around(after, step: 1).First(at => at > after);

    /// <summary>The last moment before this one.</summary>
    public DateTimeOffset Previous(DateTimeOffset before) => Around(before, step: -1).First(at => at < before);

    private IEnumerable<DateTimeOffset> Around(DateTimeOffset moment, int step)
    {
        var today = DateOnly.FromDateTime(LocalDay.Clock(_zone, moment));
        for (var day = today.AddDays(-step); ; day = day.AddDays(step))
        {
            if (On(day) is { } at)
                yield return at;
        }
    }

    // Just before the quiet hours, or in a gap that ends in them or in the next day: the last minute before it, else the first that may be.
    private DateTimeOffset? Instead(LocalDay day)
    {
        var allowed = day.Minutes.Where(IsAllowed).ToList();
        return allowed.Count == 0 ? null
            : allowed.Where(minute => TimeOnly.FromDateTime(LocalDay.Clock(_zone, minute)) <= times.Effective).Select(minute => (DateTimeOffset?)minute).LastOrDefault() ?? allowed[0];
    }

    private bool IsAllowed(DateTimeOffset moment) =>
        !IsQuiet(LocalDay.Clock(_zone, moment)) && !IsQuiet(LocalDay.Clock(_zone, moment + BeforeQuiet));

    private bool IsQuiet(DateTime clock) => times.Quiet?.Contains(TimeOnly.FromDateTime(clock)) == true;

    private static Weekdays Of(DayOfWeek day) => (Weekdays)(1 << (((int)day + 6) % 7));
}
