using System.Globalization;
using System.Text.RegularExpressions;

namespace SezBot.Telegram.Subscribing;

/// <summary>What stands behind <c>/subscribe</c>: «08:30 Asia/Yekaterinburg», «@channel», each part in any order or left out.</summary>
/// <param name="Zone">IANA name.</param>
/// <param name="Channel">With the at sign.</param>
public sealed partial record SubscribeArgument(TimeOnly? Time, string? Zone, string? Channel)
{
    /// <returns>Null when a word is none of these.</returns>
    public static SubscribeArgument? Read(string typed)
    {
        var read = new SubscribeArgument(null, null, null);
        foreach (var word in typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (ChannelName().IsMatch(word) && read.Channel is null)
                read = read with { Channel = word };
            else if (ClockTime(word) is { } time && read.Time is null)
                read = read with { Time = time };
            else if (ZoneNames.Find(word) is { } zone && read.Zone is null)
                read = read with { Zone = zone };
            else
                return null;
        }
        return read;
    }

    /// <summary>«8:30», «08.30», «8».</summary>
    public static TimeOnly? ClockTime(string word) =>
        Clock().Match(word) is { Success: true } match && Number(match, "hour") is <= 23 and var hour && Number(match, "minute") is <= 59 and var minute
            ? new TimeOnly(hour, minute) : null;

    private static int Number(Match match, string group) => match.Groups[group] is { Success: true, Value: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^@[A-Za-z]\w{3,31}\z")]
    private static partial Regex ChannelName();

    [GeneratedRegex(@"^(?<hour>[0-9]{1,2})(?:[:.](?<minute>[0-9]{2}))?\z")]
    private static partial Regex Clock();
}
