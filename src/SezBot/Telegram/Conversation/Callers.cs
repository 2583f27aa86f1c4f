using Microsoft.Extensions.Options;
using SezBot.State;
using SezBot.Telegram.Updates;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace SezBot.Telegram.Conversation;

/// <summary>Finds out about callers what the updates do not say.</summary>
public sealed class Callers(ITelegramBotClient bot, Chats chats, IOptions<TelegramOptions> options)
{
    // Languages whose speakers read Russian news rather than English ones.
    private static readonly string[] ReadRussian = ["ru", "be", "uk", "kk", "ky", "uz", "tg", "hy", "az", "tt"];

    public async Task<Caller> OfAsync(Incoming incoming, BotProfile profile, CancellationToken cancel)
    {
        var settings = await chats.SettingsAsync(incoming.Place.Chat, cancel);
        var language = settings.Language ?? (incoming.UserLanguage is { } tag && !ReadRussian.Contains(tag.Split('-')[0].ToLowerInvariant()) ? "en" : "ru");
        return new Caller(incoming.Place, incoming.UserId, language, settings, options.Value.AdminIds.Contains(incoming.UserId), profile);
    }

    public bool IsAllowed(Caller caller) =>
        options.Value.IsForEverybody || caller.IsBotAdmin || options.Value.AllowedIds.Contains(caller.UserId) || options.Value.AllowedIds.Contains(caller.Place.Chat);

    /// <summary>Whether Telegram lists the caller among the group's administrators.</summary>
    public async Task<bool> IsGroupAdminAsync(Caller caller, CancellationToken cancel) =>
        caller is { Place.IsPrivate: false, UserId: not 0 }
        && await bot.GetChatMember(caller.Place.Chat, caller.UserId, cancel) is ChatMemberAdministrator or ChatMemberOwner;
}
