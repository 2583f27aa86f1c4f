using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using SezBot.Digests;

namespace SezBot.Tests.Digests;

public class DigestCalendarTests
{
    // Past midnight in Moscow, still the day before in Greenwich.
    private static readonly DigestCalendar Calendar = new(
        Options.Create(new DigestOptions()), new FakeTimeProvider(new DateTimeOffset(2025, 11, 11, 22, 30, 0, TimeSpan.Zero)));

    [Theory]
    [InlineData("", "2025-11-12")]
    [InlineData("сегодня", "2025-11-12")]
    [InlineData("вчера", "2025-11-11")]
    [InlineData("yesterday", "2025-11-11")]
    [InlineData("31.10.2025", "2025-10-31")]
    [InlineData("2025-10-31", "2025-10-31")]
    [InlineData("1.2.2025", "2025-02-01")]
    [InlineData("31 октября", "2025-10-31")]
    [InlineData("за 31 октября 2024", "2024-10-31")]
    public void A_day_is_read_as_people_write_it(string typed, string day) => Assert.Equal(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Calendar.Read(typed));

    [Theory]
    [InlineData("октябрь")]
    [InlineData("на прошлой неделе")]
    [InlineData("31.02.2025")]
    [InlineData("когда-нибудь")]
    public void What_names_no_single_day_is_not_understood(string typed) => Assert.Null(Calendar.Read(typed));
}
