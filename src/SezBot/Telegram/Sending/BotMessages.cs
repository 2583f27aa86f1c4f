using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace SezBot.Telegram.Sending;

/// <summary>The two calls that show a message. Previews are always off: what a link shows is not ours.</summary>
internal static class BotMessages
{
    /// <returns>Telegram's number of the message.</returns>
    public static async Task<int> SendAsync(ITelegramBotClient bot, long chat, MessagePayload message, CancellationToken cancel)
    {
        var reply = message.ReplyTo is { } id ? new ReplyParameters { MessageId = id, AllowSendingWithoutReply = true } : null;
        var sent = await bot.SendMessage(
            chat, message.Text, Mode(message), reply, Keyboard(message), LinkPreviewOptions.Disabled, message.Topic,
            disableNotification: message.IsSilent, cancellationToken: cancel);
        return sent.MessageId;
    }

    public static async Task<int> EditAsync(ITelegramBotClient bot, long chat, int target, MessagePayload message, CancellationToken cancel)
    {
        await bot.EditMessageText(
            chat, target, message.Text, Mode(message), replyMarkup: Keyboard(message), linkPreviewOptions: LinkPreviewOptions.Disabled, cancellationToken: cancel);
        return target;
    }

    private static ParseMode Mode(MessagePayload message) => message.IsPlain ? ParseMode.None : ParseMode.Html;

    private static InlineKeyboardMarkup? Keyboard(MessagePayload message) => message.Keyboard.Count == 0
        ? null
        : new InlineKeyboardMarkup(message.Keyboard.Select(row => row.Select(button => button.Url is { } url
            ? InlineKeyboardButton.WithUrl(button.Text, url)
            : InlineKeyboardButton.WithCallbackData(button.Text, button.Data!))));
}
