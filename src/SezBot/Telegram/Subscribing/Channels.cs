using SezBot.State;
using SezBot.Telegram.Conversation;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace SezBot.Telegram.Subscribing;

/// <summary>Channels that the bot may post to, and who may decide about them: their administrators and the bot's.</summary>
public sealed class Channels(ITelegramBotClient bot)
{
    /// <param name="address">A name with its at sign, or an id.</param>
    /// <returns>The channel, or the phrase that says why not.</returns>
    public async Task<(Subscriber? Channel, string? Refusal)> FindAsync(ChatId address, Caller caller, CancellationToken cancel)
    {
        if (!caller.Place.IsPrivate)
            return (null, "ChannelPrivateOnly");
        try
        {
            var chat = await bot.GetChat(address, cancel);
            if (chat.Type != ChatType.Channel)
                return (null, "ChannelUnknown");
            if (await bot.GetChatMember(chat.Id, caller.Bot.Id, cancel) is not ChatMemberAdministrator { CanPostMessages: true })
                return (null, "ChannelNoRights");
            return caller.IsBotAdmin || await bot.GetChatMember(chat.Id, caller.UserId, cancel) is ChatMemberAdministrator or ChatMemberOwner
                ? (new Subscriber(chat.Id, null, ChatKind.Channel, chat.Title ?? chat.Username), null)
                : (null, "ChannelNotYours");
        }
        catch (ApiRequestException refused)
        {
            // Also what a channel answers that the bot is not in.
            return (null, refused.ErrorCode == 403 || refused.Message.Contains("administrator", StringComparison.OrdinalIgnoreCase) ? "ChannelNoRights" : "ChannelUnknown");
        }
    }
}
