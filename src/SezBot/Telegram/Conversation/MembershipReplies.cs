using SezBot.State;
using SezBot.Telegram.Subscribing;
using SezBot.Telegram.Updates;

namespace SezBot.Telegram.Conversation;

/// <summary>The bot was let in or put out: the chat is opened or closed for sending, and a new group is told how to ask, who let it into a
/// channel is offered the daily summary for it.</summary>
public sealed class MembershipReplies(Chats chats, Subscriptions subscriptions)
{
    public async Task<IReadOnlyList<Reply>> ReplyAsync(Incoming.Membership change, Caller caller, CancellationToken cancel)
    {
        var (chat, kind, _) = change.Place;
        if (!change.MayWrite)
        {
            await chats.CloseAsync(chat, kind, "my_chat_member", cancel);
            return [];
        }
        await chats.OpenAsync(chat, kind, cancel);
        var resumed = await subscriptions.ResumeAsync(chat, cancel);
        if (kind == ChatKind.Channel)
            return change.IsNew && change.UserId > 0 ? [InPrivate(change, caller, resumed)] : [];
        return change.IsNew && kind == ChatKind.Group
            ? [new Reply(PlainMessage.Of(caller.Phrase(caller.Bot.ReadsEverything ? "GroupWelcome" : "GroupWelcomePrivacy", caller.Bot.Username)))]
            : [];
    }

    private static Reply InPrivate(Incoming.Membership change, Caller caller, IReadOnlyList<Subscription> resumed)
    {
        var channel = new Subscriber(change.Place.Chat, null, ChatKind.Channel, change.Title);
        var text = SubscriptionPhrases.Get(resumed.Count > 0 ? "ChannelResumed" : "ChannelOffer", caller.Language, change.Title);
        return new Reply(PlainMessage.Of(text, resumed.Count > 0 ? [] : [[SubscriptionReplies.SubscribeButton(channel, caller)]]), Chat: change.UserId);
    }
}
