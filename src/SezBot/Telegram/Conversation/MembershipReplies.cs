using SezBot.State;
using SezBot.Telegram.Updates;

namespace SezBot.Telegram.Conversation;

/// <summary>The bot was let in or put out: the chat is opened or closed for sending, and a new group is told how to ask.</summary>
public sealed class MembershipReplies(Chats chats)
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
        return change.IsNew && kind == ChatKind.Group
            ? [new Reply(PlainMessage.Of(caller.Phrase(caller.Bot.ReadsEverything ? "GroupWelcome" : "GroupWelcomePrivacy", caller.Bot.Username)))]
            : [];
    }
}
