using System.Globalization;
using SezBot.State;
using SezBot.Telegram.Conversation;
using SezBot.Telegram.Rendering;

namespace SezBot.Telegram.Subscribing;

/// <summary>What the buttons under a subscription change.</summary>
public sealed class SubscriptionTaps(Subscriptions subscriptions, SubscriptionReplies replies, SubscriptionKeyboards keyboards, TopicChoice topics, Channels channels)
{
    /// <returns>What the message shows now; null for a value that there is not, or for somebody who may not decide about the channel.</returns>
    public async Task<TelegramMessage?> ChangeAsync(SubscriptionSetting setting, Caller caller, CancellationToken cancel)
    {
        var subscriber = setting.Channel is { } channel ? (await channels.FindAsync(channel, caller, cancel)).Channel : SubscriptionReplies.Here(caller);
        if (subscriber is null)
            return null;
        if (setting.Name == "on")
            return await replies.SubscribeAsync(subscriber, new SubscribeArgument(null, null, null), caller, cancel);
        if (setting.Name == "off")
            return await replies.UnsubscribeAsync(subscriber, caller, cancel);
        if (await subscriptions.FindAsync(subscriber.Chat, subscriber.Topic, cancel) is not { } known || Change(setting, known) is not (var changed, { } page))
            return null;
        if (changed != known)
            await subscriptions.SaveAsync(changed, cancel);
        return replies.Show(page, changed, caller);
    }

    // The second is the page that is shown next.
    private (Subscription, string?) Change(SubscriptionSetting setting, Subscription subscription) => (setting.Name, setting.Value) switch
    {
        ("page", var page) => (subscription, page),
        ("time", var clock) when SubscribeArgument.ClockTime(clock) is { } time => (subscription with { Times = subscription.Times with { Time = time } }, "time"),
        ("zone", var zone) when ZoneNames.Find(zone) is { } found => (subscription with { Times = subscription.Times with { Zone = found } }, "zone"),
        ("day", var day) when Toggled(subscription.Times.Weekdays, day) is not Weekdays.None and var days =>
            (subscription with { Times = subscription.Times with { Weekdays = days } }, "days"),
        ("topic", "all") => (subscription with { Topics = [] }, "topics"),
        ("topic", var code) when topics.ByCode(code) is var (name, kind) => (subscription with { Topics = Toggled(subscription.Topics, name) }, keyboards.PageOf(name, kind)),
        ("empty", "tell" or "nothing") => (subscription with { TellsEmptyDays = setting.Value == "tell" }, "main"),
        ("sound", "on" or "off") => (subscription with { WithSound = setting.Value == "on" }, "main"),
        ("quiet", "on" or "off") => (subscription with { Times = subscription.Times with { Quiet = setting.Value == "on" ? QuietHours.Night : null } }, "main"),
        _ => (subscription, null),
    };

    // The last day cannot be taken away: who wants none unsubscribes.
    private static Weekdays Toggled(Weekdays days, string day) => day switch
    {
        "workdays" => Weekdays.Workdays,
        "all" => Weekdays.All,
        _ when int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 7 => days ^ (Weekdays)(1 << number - 1),
        _ => Weekdays.None,
    };

    private static IReadOnlyList<string> Toggled(IReadOnlyList<string> topics, string name) => topics.Contains(name) ? [.. topics.Where(topic => topic != name)] : [.. topics, name];
}
