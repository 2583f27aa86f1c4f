namespace SezBot.Telegram.Subscribing;

/// <summary>Time zones as readers call them.</summary>
public static class ZoneNames
{
    /// <summary>The zones of Russia, from west to east; each has a phrase of its own.</summary>
    public static IReadOnlyList<string> Offered { get; } =
    [
        "Europe/Kaliningrad", "Europe/Moscow", "Europe/Samara", "Asia/Yekaterinburg", "Asia/Omsk", "Asia/Krasnoyarsk", "Asia/Irkutsk", "Asia/Yakutsk",
        "Asia/Vladivostok", "Asia/Magadan", "Asia/Kamchatka",
    ];

    /// <summary>«Москва», or the IANA name where we have no other.</summary>
    public static string Of(string zone, string language) => Offered.Contains(zone) ? SubscriptionPhrases.Get("Zone" + zone.Split('/')[1], language) : zone;

    /// <summary>The zone that somebody has typed: an IANA name, its city, or one of our names, in any case; null when there is none.</summary>
    public static string? Find(string typed)
    {
        if (Offered.FirstOrDefault(zone => Means(zone, typed)) is { } offered)
            return offered;
        return TimeZoneInfo.GetSystemTimeZones().FirstOrDefault(zone => string.Equals(zone.Id, typed, StringComparison.OrdinalIgnoreCase))?.Id
            ?? (typed.Contains('/') && TimeZoneInfo.TryFindSystemTimeZoneById(typed, out var found) ? found.Id : null);
    }

    private static bool Means(string zone, string typed) => new[] { zone, zone.Split('/')[1], Of(zone, "ru"), Of(zone, "en") }
        .Any(name => string.Equals(name, typed, StringComparison.OrdinalIgnoreCase));
}
