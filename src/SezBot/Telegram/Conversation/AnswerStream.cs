using Microsoft.Extensions.Logging;
using SezBot.Answering;
using SezBot.Answering.Writing;
using SezBot.Corpus;
using SezBot.State;
using SezBot.Telegram.Rendering;
using SezBot.Telegram.Sending;
using SezBot.Telegram.Updates;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace SezBot.Telegram.Conversation;

/// <summary>
/// Shows an answer while a model writes it: in a private chat its checked sentences as a draft that can be stopped; wherever it takes long,
/// the sources' own answer as a message that the model's replaces. A draft is decoration: when it fails nothing else does.
/// </summary>
/// <param name="slot">Key of the message that the answer will be.</param>
internal sealed class AnswerStream(
    ITelegramBotClient bot, Outbox outbox, OutboxSignal signal, Incoming.Question question, Caller caller, string slot, TimeProvider time, ILogger log) : IAnswerListener
{
    // Telegram allows about one message a second to a chat; a draft counts like one.
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    // The model's next words wait meanwhile.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private long? _lastDraft;
    private bool _isInterim;

    public async Task SentencesAsync(string soFar, CancellationToken cancel)
    {
        if (!caller.Place.IsPrivate || _isInterim || (_lastDraft is { } last && time.GetElapsedTime(last) < Pace))
            return;
        _lastDraft = time.GetTimestamp();
        using var enough = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, enough.Token);
        try
        {
            await bot.SendMessageDraft(
                caller.Place.Chat, question.UpdateId, soFar[..TextCut.BetweenCharacters(soFar, Math.Min(soFar.Length, MessageRenderer.Limit))],
                messageThreadId: caller.Place.Topic, canStop: true, keepOnStop: true, cancellationToken: either.Token);
        }
        catch (Exception failure) when (failure is RequestException || (failure is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            log.LogDebug("A draft could not be shown: {Error}", failure.Message);
        }
    }

    public async Task InterimAsync(Answer answer, CancellationToken cancel)
    {
        // Who sees checked sentences already is not shown others.
        if (_lastDraft is not null)
            return;
        _isInterim = true;
        var shown = AnswerMessage.Interim(answer, caller.Style);
        var to = caller.Place.IsPrivate ? (int?)null : question.MessageId;
        var reply = question.Disguises.HasFlag(Disguises.Edited)
            ? new Reply(shown, FormattableString.Invariant($"i:{question.UpdateId}"), to, $"{slot}0")
            : new Reply(shown, $"{slot}0", to);
        try
        {
            await outbox.AddAsync(Reply.ToOutbox([reply], question), cancel);
            signal.Ring();
        }
        catch (StoreException failure)
        {
            log.LogWarning("An answer could not stand in: {Error}", failure.Message);
        }
    }
}
