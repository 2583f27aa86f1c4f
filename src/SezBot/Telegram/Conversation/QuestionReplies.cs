using Microsoft.Extensions.Options;
using SezBot.Answering;
using SezBot.Corpus;
using SezBot.State;
using SezBot.Telegram.Rendering;
using SezBot.Telegram.Updates;

namespace SezBot.Telegram.Conversation;

/// <summary>A question and its answer: counted, announced, stoppable; the answer to an edited question changes the one given before.</summary>
public sealed class QuestionReplies(
    AnswerPipeline pipeline, Questions questions, Outbox outbox, AnswerStreams streams, RunningQuestions running, TypingIndicator typing, IOptions<LimitsOptions> limits,
    TimeProvider time)
{
    public Task<IReadOnlyList<Reply>> AnswerAsync(Incoming.Question question, Caller caller, CancellationToken cancel) =>
        AnswerAsync(question, FormattableString.Invariant($"a:{caller.Place.Chat}:{question.MessageId}:"), caller, cancel);

    /// <param name="slot">Key of the message that the answer will be, without the number of its part.</param>
    public async Task<IReadOnlyList<Reply>> AnswerAsync(Incoming.Question question, string slot, Caller caller, CancellationToken cancel)
    {
        if (await OverQuotaAsync(question, caller, cancel) is { } notice)
            return [notice];
        var request = new AskRequest(question.Text, caller.Place.Conversation, caller.Language, SearchFilter.None)
        {
            Length = LengthOf(caller.Settings),
            User = UserOf(caller),
            Listener = streams.For(question, caller, slot),
        };
        if (await RunAsync<Answer>(caller, question.UpdateId, async stop => await pipeline.AnswerAsync(request with { Stop = stop }, cancel), cancel) is not { } answer)
            return [];
        FailPoint.Reach("answer-kept");
        var messages = AnswerMessage.Of(answer, caller.Style);
        // One may be there: of the question before it was edited, or one that stood in while the model wrote, perhaps before a crash.
        var earlier = await outbox.WithPrefixAsync(slot, cancel);
        return [.. messages.Select((message, part) => ReplyOf(message, question, caller, slot, part, earlier.Count))];
    }

    /// <summary>What else the corpus tells on an answer given before.</summary>
    public async Task<IReadOnlyList<Reply>> MoreAsync(Incoming.Tap tap, string answerId, Caller caller, CancellationToken cancel)
    {
        if (await OverQuotaAsync(tap, caller, cancel) is { } notice)
            return [notice];
        var more = await RunAsync(caller, tap.UpdateId, token => pipeline.MoreAsync(answerId, caller.Language, token), cancel);
        return more is null
            ? [new Reply(PlainMessage.Of(caller.Phrase("NothingMore")), To: tap.MessageId)]
            : [.. AnswerMessage.Of(more, caller.Style).Select(message => new Reply(message, To: tap.MessageId))];
    }

    /// <summary>Counts a question; where there were too many, what is said instead of an answer. One notice a minute: a flood is not answered with a flood.</summary>
    internal async Task<Reply?> OverQuotaAsync(Incoming incoming, Caller caller, CancellationToken cancel)
    {
        if (caller.IsBotAdmin)
            return null;
        var user = UserOf(caller);
        var verdict = await questions.CountAsync(user, caller.Place.Chat, incoming.UpdateId, limits.Value, cancel);
        if (verdict == QuotaVerdict.Free)
            return null;
        var minute = time.GetUtcNow().ToUnixTimeSeconds() / 60;
        return new Reply(PlainMessage.Of(caller.Phrase($"Quota{verdict}")), FormattableString.Invariant($"quota:{caller.Place.Chat}:{user}:{minute}"));
    }

    private async Task<T?> RunAsync<T>(Caller caller, long update, Func<CancellationToken, Task<T?>> answer, CancellationToken cancel)
        where T : class
    {
        using var run = running.Begin(caller.Place.Chat, update, cancel);
        try
        {
            return await typing.WhileAsync(caller.Place, () => answer(run.Token), run.Token);
        }
        catch (OperationCanceledException) when (run.WasCancelled)
        {
            return null;
        }
    }

    private static Reply ReplyOf(TelegramMessage message, Incoming.Question question, Caller caller, string slot, int part, int earlier)
    {
        var to = caller.Place.IsPrivate ? (int?)null : question.MessageId;
        return part < earlier
            ? new Reply(message, FormattableString.Invariant($"e:{question.UpdateId}:{part}"), to, $"{slot}{part}")
            : new Reply(message, $"{slot}{part}", to);
    }

    // Who speaks for a group or a channel has no id of their own.
    private static long UserOf(Caller caller) => caller.UserId == 0 ? caller.Place.Chat : caller.UserId;

    private static AnswerLength LengthOf(ChatSettings settings) => settings.Length switch
    {
        "short" => AnswerLength.Short,
        "long" => AnswerLength.Long,
        _ => AnswerLength.Normal,
    };
}
