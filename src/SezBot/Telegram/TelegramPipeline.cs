using SezBot.Answering;
using SezBot.State;
using SezBot.Telegram.Conversation;
using SezBot.Telegram.Updates;
using Telegram.Bot.Types;

namespace SezBot.Telegram;

/// <summary>From an update to the messages it is answered with: read it, see who it is, let the right one reply.</summary>
public sealed class TelegramPipeline(
    BotIdentity identity, Callers callers, CommandReplies commands, QuestionReplies questions, DigestReplies digests, TapReplies taps, InlineReplies inline, MembershipReplies membership,
    RunningQuestions running, Chats chats, AnswerPipeline answers, TimeProvider time)
{
    /// <summary>What an update may take beyond its own work, and how many may: a model writes.</summary>
    public (TimeSpan Longest, int AtOnce) Writing => (answers.LongestWriting, answers.WrittenAtOnce);

    /// <summary>What is sent is returned, to be kept together with the mark that the update is done.</summary>
    public async Task<IReadOnlyList<OutboxMessage>> HandleAsync(Update update, CancellationToken cancel)
    {
        var profile = await identity.GetAsync(cancel);
        if (IncomingReader.Read(update, profile) is not { } incoming)
            return [];
        var caller = await callers.OfAsync(incoming, profile, cancel);
        await OpenAgainAsync(incoming, caller, cancel);
        var replies = callers.IsAllowed(caller) || incoming is Incoming.Membership or Incoming.Migration
            ? await ReplyAsync(incoming, caller, cancel)
            : Denied(incoming, caller);
        return Reply.ToOutbox(replies, incoming);
    }

    /// <summary>What is told to the sender of an update that could not be worked on.</summary>
    public static IReadOnlyList<OutboxMessage> Apologise(long sequence, string lane)
    {
        if (lane.Split(':') is not ["chat", var id] || !long.TryParse(id, out var chat))
            return [];
        var text = $"{ConversationPhrases.Get("Apology", "ru", sequence)}\n\n{ConversationPhrases.Get("Apology", "en", sequence)}";
        var payload = new Sending.MessagePayload(PlainMessage.Of(text).Html, []);
        return [new OutboxMessage($"sorry:{sequence}", chat, payload.Write())];
    }

    // Who writes to the bot in private does not block it, whatever was thought before.
    private Task OpenAgainAsync(Incoming incoming, Caller caller, CancellationToken cancel) =>
        incoming is Incoming.Question or Incoming.Command && caller is { Place: { IsPrivate: true, Chat: var chat }, Settings.ClosedBecause: not null }
            ? chats.OpenAsync(chat, ChatKind.Private, cancel)
            : Task.CompletedTask;

    private async Task<IReadOnlyList<Reply>> ReplyAsync(Incoming incoming, Caller caller, CancellationToken cancel)
    {
        switch (incoming)
        {
            case Incoming.Command command:
                return await commands.ReplyAsync(command, caller, cancel);
            case Incoming.Question question:
                return IsOwnEcho(question) ? [] : await AnswerAsync(question, caller, cancel);
            case Incoming.Tap tap:
                return await taps.ReplyAsync(tap, caller, cancel);
            case Incoming.NoText:
                return [new Reply(PlainMessage.Of(caller.Phrase("TextOnly")))];
            case Incoming.Membership change:
                return await membership.ReplyAsync(change, caller, cancel);
            case Incoming.InlineQuestion query:
                await inline.ReplyAsync(query, caller, cancel);
                return [];
            case Incoming.Stop(_, var stopped, var draft):
                running.Cancel(stopped.Chat, draft);
                return [];
            case Incoming.Migration(_, var place, var to):
                await chats.MigrateAsync(place.Chat, to, cancel);
                return [];
            default:
                return [];
        }
    }

    private async Task<IReadOnlyList<Reply>> AnswerAsync(Incoming.Question question, Caller caller, CancellationToken cancel) =>
        await digests.AnswerAsync(question.Text, caller, cancel) is { } told
            ? [new Reply(told, To: caller.Place.IsPrivate ? null : question.MessageId)]
            : await questions.AnswerAsync(question, caller, cancel);

    // A card sent by inline mode comes back as a message; other bots are not answered, or two of them would talk for ever.
    private static bool IsOwnEcho(Incoming.Question question) => (question.Disguises & (Disguises.ViaBot | Disguises.FromBot)) != 0;

    // Once a day and chat; groups are left in peace.
    private IReadOnlyList<Reply> Denied(Incoming incoming, Caller caller) => !caller.Place.IsPrivate || incoming is Incoming.InlineQuestion
        ? []
        : [new Reply(PlainMessage.Of(caller.Phrase("NotAllowed", caller.UserId)), FormattableString.Invariant($"denied:{caller.Place.Chat}:{time.GetUtcNow():yyyyMMdd}"))];
}
