using Microsoft.Extensions.Logging;
using SezBot.Answering.Writing;
using SezBot.State;
using SezBot.Telegram.Sending;
using SezBot.Telegram.Updates;
using Telegram.Bot;

namespace SezBot.Telegram.Conversation;

/// <summary>Gives each question somebody who shows its answer while it is being written.</summary>
public sealed class AnswerStreams(ITelegramBotClient bot, Outbox outbox, OutboxSignal signal, TimeProvider time, ILogger<AnswerStreams> log)
{
    /// <param name="slot">Key of the message that the answer will be, without the number of its part.</param>
    public IAnswerListener For(Incoming.Question question, Caller caller, string slot) => new AnswerStream(bot, outbox, signal, question, caller, slot, time, log);
}
