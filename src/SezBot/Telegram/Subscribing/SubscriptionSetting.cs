using System.Globalization;
using SezBot.Telegram.Rendering;

namespace SezBot.Telegram.Subscribing;

/// <summary>What a button of the subscription's keyboards does, spelled as a <see cref="CallbackData.Setting"/> whose name begins with <c>sub</c>.</summary>
/// <param name="Name">Without <c>sub</c>: <c>page</c>, <c>time</c>, <c>zone</c>, <c>day</c>, <c>topic</c>, <c>empty</c>, <c>sound</c>, <c>quiet</c>, <c>on</c> or <c>off</c>.</param>
/// <param name="Channel">The channel that is meant; null for the chat of the button.</param>
public sealed record SubscriptionSetting(string Name, string Value, long? Channel)
{
    private const string Prefix = "sub";

    /// <returns>Null for a setting of another kind.</returns>
    public static SubscriptionSetting? Read(CallbackData.Setting setting)
    {
        if (!setting.Name.StartsWith(Prefix, StringComparison.Ordinal))
            return null;
        var space = setting.Value.IndexOf(' ');
        if (space < 0)
            return new SubscriptionSetting(setting.Name[Prefix.Length..], setting.Value, null);
        return long.TryParse(setting.Value[(space + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var channel)
            ? new SubscriptionSetting(setting.Name[Prefix.Length..], setting.Value[..space], channel)
            : null;
    }

    public CallbackData.Setting Write() => new(Prefix + Name, Channel is { } channel ? FormattableString.Invariant($"{Value} {channel}") : Value);
}
