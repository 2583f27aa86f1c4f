using SezBot.State;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace SezBot.Telegram.Updates;

/// <summary>Reads an update. What is not meant for the bot is nothing to it.</summary>
public static class IncomingReader
{
    /// <returns>Null for what the bot has no business with.</returns>
    public static Incoming? Read(Update update, BotProfile bot) => update switch
    {
        { Message: { } message } => OfMessage(update.Id, message, bot, Disguises.None),
        { EditedMessage: { } message } => OfMessage(update.Id, message, bot, Disguises.Edited),
        { CallbackQuery: { Data: { } data } tap } => new Incoming.Tap(
            update.Id, tap.Message is { } under ? PlaceOf(under) : new Place(tap.From.Id, ChatKind.Private, null), tap.From.Id, tap.From.LanguageCode, tap.Id,
            tap.Message?.Id, tap.Message?.Text, data),
        { InlineQuery: { } query } => new Incoming.InlineQuestion(
            update.Id, new Place(query.From.Id, ChatKind.Private, null), query.From.Id, query.From.LanguageCode, query.Id, query.Query),
        { MyChatMember: { } change } => OfMembership(update.Id, change),
        { StoppedMessageGeneration: { } stopped } => new Incoming.Stop(update.Id, PlaceOf(stopped.Chat, null), stopped.DraftId),
        _ => null,
    };

    private static Incoming? OfMessage(long updateId, Message message, BotProfile bot, Disguises seen)
    {
        var place = PlaceOf(message);
        var disguises = seen | DisguisesOf(message);
        var user = message.From is { IsBot: false } from && message.SenderChat is null ? from.Id : 0;
        if (message.MigrateToChatId is { } to)
            return new Incoming.Migration(updateId, place, to);
        if (message.Text is not { } text)
            return IsContent(message) && (place.IsPrivate || IsReplyTo(message, bot))
                ? new Incoming.NoText(updateId, place, user, message.From?.LanguageCode, message.Id) : null;
        if (CommandText.Read(text, bot.Username) is { } command)
            return command.IsForUs
                ? new Incoming.Command(updateId, place, user, message.From?.LanguageCode, message.Id, command.Name, command.Argument, message.ReplyToMessage?.Text, disguises)
                : null;
        return IsAddressed(place, message, text, bot)
            ? new Incoming.Question(updateId, place, user, message.From?.LanguageCode, message.Id, CommandText.WithoutMention(text, bot.Username), disguises)
            : null;
    }

    private static Incoming.Membership OfMembership(long updateId, ChatMemberUpdated change) => new Incoming.Membership(
        updateId, PlaceOf(change.Chat, null), change.From.Id, change.From.LanguageCode, MayWrite(change.NewChatMember, change.Chat),
        !MayWrite(change.OldChatMember, change.Chat) && MayWrite(change.NewChatMember, change.Chat), change.Chat.Title);

    // In a channel only administrators write.
    private static bool MayWrite(ChatMember member, Chat chat) => chat.Type == ChatType.Channel
        ? member is ChatMemberAdministrator { CanPostMessages: true }
        : member is not (ChatMemberLeft or ChatMemberBanned) && member is not ChatMemberRestricted { CanSendMessages: false };

    private static bool IsAddressed(Place place, Message message, string text, BotProfile bot) =>
        place.IsPrivate || IsReplyTo(message, bot) || CommandText.Mentions(text, bot.Username);

    private static bool IsReplyTo(Message message, BotProfile bot) => message.ReplyToMessage?.From?.Id == bot.Id;

    private static Disguises DisguisesOf(Message message) =>
        (message.ForwardOrigin is not null ? Disguises.Forwarded : 0)
        | (message.ViaBot is not null ? Disguises.ViaBot : 0)
        | (message.SenderChat is { } sender ? sender.Id == message.Chat.Id ? Disguises.AnonymousAdmin : Disguises.OnBehalfOfChannel : 0)
        | (message is { From.IsBot: true, SenderChat: null } ? Disguises.FromBot : 0);

    private static Place PlaceOf(Message message) => PlaceOf(message.Chat, message.IsTopicMessage ? message.MessageThreadId : null);

    private static Place PlaceOf(Chat chat, int? topic) => new(
        chat.Id, chat.Type switch { ChatType.Private => ChatKind.Private, ChatType.Channel => ChatKind.Channel, _ => ChatKind.Group }, topic);

    // Service messages (a pin, a new member) are no content.
    private static bool IsContent(Message message) => message.Type is MessageType.Photo or MessageType.Audio or MessageType.Document or MessageType.Video
        or MessageType.Voice or MessageType.Sticker or MessageType.VideoNote or MessageType.Location or MessageType.Contact or MessageType.Animation
        or MessageType.Poll or MessageType.Dice or MessageType.Venue;
}
