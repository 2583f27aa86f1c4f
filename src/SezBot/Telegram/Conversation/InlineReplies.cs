using SezBot.Answering;
using SezBot.Corpus;
using SezBot.Telegram.Rendering;
using SezBot.Telegram.Updates;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.InlineQueryResults;

namespace SezBot.Telegram.Conversation;

/// <summary>
/// <c>@bot question</c> in any chat: the answer as a card to send there. Queries come with every few letters typed and live for 30 seconds,
/// so they are answered directly and nothing of them is kept.
/// </summary>
public sealed class InlineReplies(ITelegramBotClient bot, AnswerPipeline pipeline)
{
    // Below it people are still typing.
    private const int ShortestQuestion = 8;
    private const int LongestDescription = 120;
    private const int CacheSeconds = 60;

    public async Task ReplyAsync(Incoming.InlineQuestion query, Caller caller, CancellationToken cancel)
    {
        InlineQueryResult[] cards = query.Text.Trim().Length < ShortestQuestion ? [] : [await CardAsync(query, caller, cancel)];
        try
        {
            await bot.AnswerInlineQuery(query.QueryId, cards, CacheSeconds, isPersonal: true, cancellationToken: cancel);
        }
        catch (RequestException)
        {
            // The query lived for 30 seconds, or the user has typed on: nobody waits for this card any more.
        }
    }

    private async Task<InlineQueryResult> CardAsync(Incoming.InlineQuestion query, Caller caller, CancellationToken cancel)
    {
        var answer = await pipeline.AnswerAsync(new AskRequest(query.Text, null, caller.Language, SearchFilter.None) { WithoutModel = true }, cancel);
        var isAnswered = answer.Citations.Count > 0;
        var question = new TelegramMessage(MessageRenderer.Render([Block.Paragraph(query.Text.Trim(), TextStyle.Bold)])[0], []);
        var html = $"{question.Html}\n\n{AnswerMessage.Of(answer with { IsKept = true }, caller.Style with { IsPrivate = false })[0].Html}";
        return new InlineQueryResultArticle("1", isAnswered ? query.Text.Trim() : caller.Phrase("InlineUnknown"), new InputTextMessageContent(html)
        {
            ParseMode = ParseMode.Html,
            LinkPreviewOptions = LinkPreviewOptions.Disabled,
        })
        {
            Description = answer.Text.Length <= LongestDescription ? answer.Text : answer.Text[..LongestDescription] + "…",
        };
    }
}
