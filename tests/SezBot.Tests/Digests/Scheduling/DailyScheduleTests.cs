using System.Globalization;
using SezBot.Digests.Scheduling;
using SezBot.State;

namespace SezBot.Tests.Digests.Scheduling;

public sealed class DailyScheduleTests
{
    [Theory]
    [InlineData("Europe/Moscow", "2026-11-28", "09:00", "2026-11-28T06:00")]
    [InlineData("Asia/Yekaterinburg", "2026-11-28", "08:30", "2026-11-28T03:30")]
    [InlineData("Europe/Berlin", "2026-03-29", "02:30", "2026-03-29T01:00")] // the clock jumps from 2 to 3
    [InlineData("Europe/Berlin", "2026-10-25", "02:30", "2026-10-25T00:30")] // 2:30 comes twice, this is the first
    [InlineData("Asia/Beirut", "2026-03-29", "00:00", "2026-03-28T22:00")] // the day begins at one
    public void A_summary_falls_due_at_its_time_also_where_clocks_are_changed(string zone, string date, string time, string expected) =>
        Assert.Equal(Utc(expected), Schedule(zone, time, quiet: null).On(Day(date)));

    [Fact]
    public void A_time_that_a_gap_carries_into_the_next_day_is_taken_before_the_gap()
    {
        // Nuuk puts its clocks forward at 23:00 of a Saturday: 23:30 is not on that day.
        var at = Schedule("America/Nuuk", "23:30", quiet: null).On(new DateOnly(2026, 3, 28));

        Assert.Equal(Utc("2026-03-29T00:59"), at);
    }

    [Fact]
    public void Inside_the_quiet_hours_nothing_comes_it_waits_for_their_end()
    {
        var schedule = Schedule("Europe/Moscow", "05:30", QuietHours.Night);

        Assert.Equal(Utc("2026-11-28T04:00"), schedule.On(Day("2026-11-28")));
        Assert.Empty(schedule.Due(Utc("2026-11-28T03:59")));
        Assert.Equal([new DueSlot(Day("2026-11-28"), Utc("2026-11-28T04:00"))], schedule.Due(Utc("2026-11-28T05:00")));
        Assert.Empty(schedule.Due(Utc("2026-11-28T20:30")));
    }

    [Fact]
    public void A_missed_summary_is_due_while_its_date_lasts_and_an_hour_longer()
    {
        var schedule = Schedule("Europe/Moscow", "23:30", quiet: null);

        Assert.Equal([Day("2026-11-28")], schedule.Due(Utc("2026-11-28T20:45")).Select(slot => slot.Date));
        Assert.Equal([Day("2026-11-28")], schedule.Due(Utc("2026-11-28T21:15")).Select(slot => slot.Date));
        Assert.Empty(schedule.Due(Utc("2026-11-28T21:45")));
    }

    [Fact]
    public void Only_the_weekdays_that_are_wanted_count()
    {
        var schedule = new DailySchedule(new SubscriptionTimes(new TimeOnly(9, 0), "Europe/Moscow", Weekdays.Workdays, null));
        var saturday = Utc("2026-11-28T12:00");

        Assert.Null(schedule.On(Day("2026-11-28")));
        Assert.Equal(Utc("2026-11-27T06:00"), schedule.Previous(saturday));
        Assert.Equal(Utc("2026-11-30T06:00"), schedule.Next(saturday));
    }

    [Theory]
    [InlineData(null, "2026-11-27T06:00")] // the day before, when nothing came before
    [InlineData("2026-11-26T06:00", "2026-11-26T06:00")] // from where the last one ended
    [InlineData("2026-10-01T06:00", "2026-11-24T06:00")] // who comes back after weeks gets the latest
    public void The_news_are_those_since_the_last_summary(string? lastEnd, string expected)
    {
        var slot = new DueSlot(Day("2026-11-28"), Utc("2026-11-28T06:00"));
        var window = NewsWindow.Of(Schedule("Europe/Moscow", "09:00", null), slot, lastEnd is null ? null : Utc(lastEnd));

        // A minute before either, so that what was being written then is in one of them.
        Assert.Equal((Utc(expected).AddMinutes(-1), slot.At.AddMinutes(-1)), (window.After, window.Until));
    }

    [Theory]
    [InlineData("09:00", "2026-11-28T06:00", "2026-11-28T20:00")] // the quiet hours begin at eleven
    [InlineData("09:00", "2026-11-28T12:00", "2026-11-28T20:00")]
    [InlineData("22:40", "2026-11-28T19:40", "2026-11-28T20:00")]
    public void What_is_due_is_too_late_when_the_quiet_hours_begin(string time, string now, string tooLate)
    {
        var schedule = Schedule("Europe/Moscow", time, QuietHours.Night);

        Assert.Equal(Utc(tooLate), schedule.TooLate(Assert.Single(schedule.Due(Utc(now))), Utc(now)));
    }

    [Theory]
    [InlineData("09:00", "2026-11-28T06:00", "2026-11-28T21:00")]
    [InlineData("23:30", "2026-11-28T20:45", "2026-11-28T21:30")]
    public void Without_quiet_hours_it_is_too_late_on_the_next_day_after_an_hour(string time, string now, string tooLate)
    {
        var schedule = Schedule("Europe/Moscow", time, quiet: null);

        Assert.Equal(Utc(tooLate), schedule.TooLate(Assert.Single(schedule.Due(Utc(now))), Utc(now)));
    }

    private static DailySchedule Schedule(string zone, string time, QuietHours? quiet) =>
        new(new SubscriptionTimes(TimeOnly.Parse(time, CultureInfo.InvariantCulture), zone, Weekdays.All, quiet));

    private static DateOnly Day(string date) => DateOnly.Parse(date, CultureInfo.InvariantCulture);

    private static DateTimeOffset Utc(string moment) => DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
