using System.Globalization;
using Microsoft.Extensions.Options;
using SezBot.Text;

namespace SezBot.Digests;

/// <summary>Which day a reader means.</summary>
public sealed class DigestCalendar(IOptions<DigestOptions> options, TimeProvider time)
{
    private static readonly string[] Formats = ["yyyy-MM-dd", "d.M.yyyy", "d.M.yy"];

    /// <summary>The day it is where most readers are (<see cref="DigestOptions.TimeZone"/>).</summary>
    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone)).DateTime);

    /// <param name="typed">«2025-10-31», «31.10.2025», «31 октября», «вчера»; empty for today.</param>
    /// <returns>Null when it names no single day.</returns>
    public DateOnly? Read(string typed) =>
        string.IsNullOrWhiteSpace(typed) ? Today
        : DateOnly.TryParseExact(typed.Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : PeriodParser.Find(typed, Today) is { } period && period.From == period.To ? period.From
        : null;
}
