using System.Globalization;
using SezBot.Digests.Scheduling;
using SezBot.State;

namespace SezBot.Telegram.Subscribing;

/// <summary>A subscription in words.</summary>
public static class SubscriptionText
{
    /// <summary>When it comes, when next, what of, and how.</summary>
    public static string Of(Subscription subscription, DateTimeOffset now, string language)
    {
        string Phrase(string key, params object?[] values) => SubscriptionPhrases.Get(key, language, values);
        var times = subscription.Times;
        var lines = new List<string>
        {
            subscription.Title is { } title ? Phrase("HeadChannel", title) : Phrase("Head"),
            "",
            Phrase("When", Clock(times.Effective), ZoneNames.Of(times.Zone, language), Days(times.Weekdays, language)),
            subscription.PausedBecause is null ? Phrase("Next", Next(times, now, language)) : Phrase("Paused"),
            subscription.Topics.Count == 0 ? Phrase("AllTopics") : Phrase("SomeTopics", string.Join(", ", subscription.Topics)),
            Phrase(subscription.TellsEmptyDays ? "EmptyTold" : "EmptyNothing"),
            Phrase(subscription.WithSound ? "SoundOn" : "SoundOff"),
        };
        if (times.Quiet is { } quiet)
            lines.Add(Phrase(quiet.Contains(times.Time) ? "QuietMoves" : "Quiet", Clock(quiet.From), Clock(quiet.To), Clock(times.Time)));
        return string.Join('\n', lines);
    }

    /// <summary>«29 ноября в 09:00».</summary>
    private static string Next(SubscriptionTimes times, DateTimeOffset now, string language)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(times.Zone);
        var next = TimeZoneInfo.ConvertTime(new DailySchedule(times).Next(now), zone).DateTime;
        return next.ToString(SubscriptionPhrases.Get("MomentFormat", language), CultureInfo.GetCultureInfo(language));
    }

    private static string Days(Weekdays days, string language) => days switch
    {
        Weekdays.All => SubscriptionPhrases.Get("EveryDay", language),
        Weekdays.Workdays => SubscriptionPhrases.Get("OnWorkdays", language),
        _ => string.Join(", ", Enumerable.Range(0, 7).Where(day => ((int)days & 1 << day) != 0)
            .Select(day => CultureInfo.GetCultureInfo(language).DateTimeFormat.AbbreviatedDayNames[(day + 1) % 7])),
    };

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
