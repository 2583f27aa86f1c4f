using Microsoft.Extensions.Options;
using SezBot.Digests;
using SezBot.State;
using SezBot.Telegram.Conversation;
using SezBot.Telegram.Rendering;

namespace SezBot.Telegram.Subscribing;

/// <summary>The commands <c>/subscribe</c>, <c>/unsubscribe</c> and <c>/topics</c>.</summary>
public sealed class SubscriptionReplies(
    Subscriptions subscriptions, Chats chats, SubscriptionKeyboards keyboards, TopicChoice topics, Channels channels, IOptions<DigestOptions> options, TimeProvider time)
{
    /// <summary>One tap subscribes; what stands behind the command is set at once. Who is subscribed already sees how.</summary>
    public async Task<TelegramMessage> SubscribeAsync(string typed, Caller caller, CancellationToken cancel)
    {
        if (SubscribeArgument.Read(typed) is not { } argument)
            return PlainMessage.Of(Phrase(caller, "SubscribeHow"));
        var (subscriber, refusal) = await WhoAsync(argument.Channel, caller, cancel);
        return subscriber is null ? PlainMessage.Of(Phrase(caller, refusal!)) : await SubscribeAsync(subscriber, argument, caller, cancel);
    }

    /// <summary>Subscribes somebody who may be: the commands and the buttons have looked at that.</summary>
    public async Task<TelegramMessage> SubscribeAsync(Subscriber subscriber, SubscribeArgument argument, Caller caller, CancellationToken cancel)
    {
        var known = await subscriptions.FindAsync(subscriber.Chat, subscriber.Topic, cancel);
        var wanted = known ?? Subscription.Default(subscriber.Chat, subscriber.Topic, subscriber.Kind, options.Value.TimeZone, caller.Language, caller.UserId, time.GetUtcNow());
        wanted = wanted with
        {
            Times = wanted.Times with { Time = argument.Time ?? wanted.Times.Time, Zone = argument.Zone ?? wanted.Times.Zone },
            Title = subscriber.Title,
            PausedBecause = null,
        };
        await subscriptions.SaveAsync(wanted, cancel);
        // Whoever subscribes a channel was just found to be one who may, and so was the bot.
        if (subscriber.Kind == ChatKind.Channel)
            await chats.OpenAsync(subscriber.Chat, subscriber.Kind, cancel);
        return Show("main", wanted, caller);
    }

    public async Task<TelegramMessage> UnsubscribeAsync(string typed, Caller caller, CancellationToken cancel)
    {
        if (SubscribeArgument.Read(typed) is not { Time: null, Zone: null } argument)
            return PlainMessage.Of(Phrase(caller, "UnsubscribeHow"));
        var (subscriber, refusal) = await WhoAsync(argument.Channel, caller, cancel);
        return subscriber is null ? PlainMessage.Of(Phrase(caller, refusal!)) : await UnsubscribeAsync(subscriber, caller, cancel);
    }

    public async Task<TelegramMessage> UnsubscribeAsync(Subscriber subscriber, Caller caller, CancellationToken cancel)
    {
        var was = await subscriptions.RemoveAsync(subscriber.Chat, subscriber.Topic, cancel);
        return PlainMessage.Of(Phrase(caller, was ? "Unsubscribed" : "NotSubscribed"), [[SubscribeButton(subscriber, caller)]]);
    }

    /// <summary>The pages of topics; names typed behind the command are added.</summary>
    public async Task<TelegramMessage> TopicsAsync(string typed, Caller caller, CancellationToken cancel)
    {
        var subscriber = Here(caller);
        if (await subscriptions.FindAsync(subscriber.Chat, subscriber.Topic, cancel) is not { } subscription)
            return PlainMessage.Of(Phrase(caller, "TopicsNeedSubscription"), [[SubscribeButton(subscriber, caller)]]);
        if (typed.Length == 0)
            return Show("topics", subscription, caller);
        var named = topics.Find(typed);
        if (named.Count == 0)
            return PlainMessage.Of(Phrase(caller, "TopicsUnknown"));
        var changed = subscription with { Topics = [.. subscription.Topics.Union(named)] };
        await subscriptions.SaveAsync(changed, cancel);
        return Show("topics", changed, caller);
    }

    public TelegramMessage Show(string page, Subscription subscription, Caller caller) => PlainMessage.Of(
        SubscriptionText.Of(subscription, time.GetUtcNow(), caller.Language), keyboards.Page(page, subscription, caller.Language));

    public static Subscriber Here(Caller caller) => new(caller.Place.Chat, caller.Place.Topic, caller.Place.Kind);

    /// <summary>Subscribes the channel, or the chat that the button is in.</summary>
    public static MessageButton SubscribeButton(Subscriber subscriber, Caller caller) =>
        MessageButton.Tells(Phrase(caller, "ButtonSubscribe"), new SubscriptionSetting("on", "yes", subscriber.Channel).Write());

    private async Task<(Subscriber? Subscriber, string? Refusal)> WhoAsync(string? channel, Caller caller, CancellationToken cancel) =>
        channel is null ? (Here(caller), null) : await channels.FindAsync(channel, caller, cancel);

    private static string Phrase(Caller caller, string key) => SubscriptionPhrases.Get(key, caller.Language);
}
