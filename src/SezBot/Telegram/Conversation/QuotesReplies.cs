using SezBot.Answering.Quotes;
using SezBot.Telegram.Rendering;
using SezBot.Telegram.Updates;

namespace SezBot.Telegram.Conversation;

/// <summary>What somebody said; it counts like a question.</summary>
public sealed class QuotesReplies(QuotesPipeline pipeline, QuestionReplies questions)
{
    /// <summary>«/quotes» alone in reply to a message takes the name from that.</summary>
    public async Task<IReadOnlyList<Reply>> AnswerAsync(Incoming.Command command, Caller caller, CancellationToken cancel)
    {
        if (await questions.OverQuotaAsync(command, caller, cancel) is { } notice)
            return [notice];
        var name = command.Argument.Length > 0 ? command.Argument : command.RepliedText ?? "";
        var answer = (await pipeline.AnswerAsync(name, caller.Place.Conversation, caller.Language, cancel)).Answer;
        return [.. AnswerMessage.Of(answer, caller.Style).Select(message => new Reply(message, To: caller.Place.IsPrivate ? null : command.MessageId))];
    }
}
