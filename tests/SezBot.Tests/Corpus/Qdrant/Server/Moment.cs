using System.Globalization;

namespace SezBot.Tests.Corpus.Qdrant.Server;

/// <summary>Dates and times in a payload: RFC 3339 text; without an offset it is UTC.</summary>
internal static class Moment
{
    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    public static DateTimeOffset? Read(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, Utc, out var moment) ? moment : null;

    /// <summary>Microseconds since 1970, as the datetime index orders them.</summary>
    public static long Micros(DateTimeOffset moment) => (moment - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
}
