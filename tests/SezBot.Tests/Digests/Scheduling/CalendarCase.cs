using System.Globalization;
using SezBot.Digests.Scheduling;
using SezBot.State;

namespace SezBot.Tests.Digests.Scheduling;

/// <summary>One subscriber over some days, whose program looks, sleeps, is down, and whose machine's clock is set.</summary>
internal sealed class CalendarCase(TimeZoneInfo zone, SubscriptionTimes times, DateTimeOffset start)
{
    private static readonly DateTimeOffset First = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Last = new(2037, 12, 31, 0, 0, 0, TimeSpan.Zero);

    private readonly DailySchedule _schedule = new(times);
    private readonly Dictionary<DateOnly, DateTimeOffset> _got = [];
    private readonly HashSet<DateOnly> _seen = [];
    private readonly HashSet<DateOnly> _owed = [];
    private readonly List<string> _wrong = [];

    private readonly DateTimeOffset _start = start;
    private DateTimeOffset _now = start;
    private bool _stepped;

    public int DatesChecked { get; private set; }

    public static int SeedOr(int other) =>
        int.TryParse(Environment.GetEnvironmentVariable("SEZBOT_CALENDAR_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed : other;

    /// <summary>Hours after which the zone's distance from UTC is another.</summary>
    public static IReadOnlyList<DateTimeOffset> ChangesOf(TimeZoneInfo zone)
    {
        // Nowhere is a clock put forward and back within a week.
        var changes = new List<DateTimeOffset>();
        for (var week = First; week < Last; week = week.AddDays(7))
        {
            if (zone.GetUtcOffset(week) != zone.GetUtcOffset(week.AddDays(7)))
                changes.AddRange(Enumerable.Range(0, 168).Select(hour => week.AddHours(hour)).Where(hour => zone.GetUtcOffset(hour) != zone.GetUtcOffset(hour.AddHours(1))));
        }
        return changes;
    }

    public static CalendarCase Random(TimeZoneInfo zone, IReadOnlyList<DateTimeOffset> changes, Random random)
    {
        // Three cases of four lie across a change of the clock, where the zone has any.
        var at = changes.Count > 0 && random.Next(4) > 0 ? changes[random.Next(changes.Count)].AddDays(-1 - random.NextDouble() * 2) : First + (Last - First) * random.NextDouble();
        QuietHours? quiet = random.Next(3) switch
        {
            0 => null,
            1 => QuietHours.Night,
            _ => new QuietHours(Minute(random), Minute(random)) is var any && any.From != any.To && (any.To - any.From).TotalHours <= 12 ? any : null,
        };
        var minute = random.Next(3) > 0 ? Minute(random) : new TimeOnly((23 + random.Next(4)) % 24, random.Next(4) * 15);
        return new CalendarCase(zone, new SubscriptionTimes(minute, zone.Id, Weekdays.All, quiet), at);
    }

    /// <summary>Lives through so many days; the clock is looked at every few minutes, and may be set by up to 25 hours and back.</summary>
    public void Live(int days, Random random)
    {
        var end = _now.AddDays(days);
        var steppedAt = random.Next(2) == 0 ? _now.AddDays(random.NextDouble() * days) : DateTimeOffset.MaxValue;
        var step = TimeSpan.FromHours((random.NextDouble() * 50) - 25);
        while (_now < end)
        {
            Look();
            _now = _now.AddMinutes(1 + random.Next(12));
            if (_now < steppedAt)
                continue;
            _stepped = true;
            // For some hours the clock is wrong; the time that passes is right.
            var wrong = TimeSpan.FromHours(random.NextDouble() * 6);
            var right = _now;
            for (_now += step; _now < right + step + wrong; _now = _now.AddMinutes(1 + random.Next(12)))
                Look();
            _now = right + wrong;
            steppedAt = DateTimeOffset.MaxValue;
        }
        // What falls due in the last minutes of a day is seen after midnight.
        Look();
    }

    public void AssertRight(string which)
    {
        // The first and the last date are only partly lived through, and so may be those that a wrong clock showed.
        foreach (var date in Whole().Where(date => !_stepped || _owed.Contains(date)))
        {
            DatesChecked++;
            if (!_got.ContainsKey(date))
                _wrong.Add($"{date}: no summary");
        }
        Assert.True(_wrong.Count == 0, $"{which}, {zone.Id}, {times}: {string.Join("; ", _wrong)}");
    }

    private void Look()
    {
        var clock = TimeZoneInfo.ConvertTime(_now, zone).DateTime;
        var (date, isQuiet) = (DateOnly.FromDateTime(clock), times.Quiet?.Contains(TimeOnly.FromDateTime(clock)) == true);
        _seen.Add(date);
        if (!isQuiet && TimeOnly.FromDateTime(clock) >= times.Effective)
            _owed.Add(date);
        foreach (var slot in _schedule.Due(_now))
        {
            if (isQuiet)
                _wrong.Add($"{slot.Date} at {clock}, in quiet hours");
            // A date is the key of its summary, so it must mean one moment, whenever it is asked for.
            if (_got.TryGetValue(slot.Date, out var known) ? known != slot.At : slot.At > _now)
                _wrong.Add($"{slot.Date} at {known:u} and at {slot.At:u}");
            _got[slot.Date] = slot.At;
        }
    }

    private IEnumerable<DateOnly> Whole()
    {
        var (from, to) = (DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(_start, zone).DateTime), DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(_now, zone).DateTime));
        return _seen.Where(date => date > from && date < to);
    }

    private static TimeOnly Minute(Random random) => new(random.Next(24), random.Next(60));
}
