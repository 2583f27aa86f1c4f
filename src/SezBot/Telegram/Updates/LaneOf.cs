using System.Globalization;
using Telegram.Bot.Types;

namespace SezBot.Telegram.Updates;

/// <summary>
/// Which queue an update stands in. Messages of a chat keep their order; a tap, an inline query, <c>/cancel</c> and Stop do not wait behind a
/// question that takes long.
/// </summary>
internal static class LaneOf
{
    public static string Update(Update update) => update switch
    {
        { CallbackQuery.From.Id: var user } => Lane("tap", user),
        { InlineQuery.From.Id: var user } => Lane("inline", user),
        { ChosenInlineResult.From.Id: var user } => Lane("inline", user),
        { Message: { } message } when IsCancel(message) => Lane("cancel", message.Chat.Id),
        { StoppedMessageGeneration.Chat.Id: var chat } => Lane("cancel", chat),
        { Message.Chat.Id: var chat } => Chat(chat),
        { EditedMessage.Chat.Id: var chat } => Chat(chat),
        { ChannelPost.Chat.Id: var chat } => Chat(chat),
        { MyChatMember.Chat.Id: var chat } => Chat(chat),
        _ => "other",
    };

    public static string Chat(long chat) => Lane("chat", chat);

    private static bool IsCancel(Message message) => message.Text is { } text && (text == "/cancel" || text.StartsWith("/cancel@", StringComparison.Ordinal));

    private static string Lane(string kind, long id) => string.Create(CultureInfo.InvariantCulture, $"{kind}:{id}");
}
