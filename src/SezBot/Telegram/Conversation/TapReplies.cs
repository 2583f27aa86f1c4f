using Microsoft.Extensions.Logging;
using SezBot.Answering.Receipts;
using SezBot.State;
using SezBot.Telegram.Broadcasting;
using SezBot.Telegram.Rendering;
using SezBot.Telegram.Sending;
using SezBot.Telegram.Subscribing;
using SezBot.Telegram.Updates;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace SezBot.Telegram.Conversation;

/// <summary>What the buttons do. A tap is confirmed at once, because Telegram shows a clock on the button until it is.</summary>
public sealed class TapReplies(
    ITelegramBotClient bot, Callers callers, QuestionReplies questions, ExcerptReplies excerpts, DigestReplies digests, ApprovalReplies approvals, SettingsReplies settings, SubscriptionTaps subscriptions, AnswerLog log, FeedbackLog feedback,
    Outbox outbox, OutboxSignal signal, ILogger<TapReplies> logger)
{
    public async Task<IReadOnlyList<Reply>> ReplyAsync(Incoming.Tap tap, Caller caller, CancellationToken cancel)
    {
        var data = CallbackData.Read(tap.Data);
        if (data is null || await IsForeignAsync(data, caller, cancel))
        {
            await ConfirmAsync(tap, caller.Phrase("ButtonUnknown"), cancel);
            return [];
        }
        if (data is not (CallbackData.Feedback or CallbackData.Setting))
            await ConfirmAsync(tap, null, cancel);
        return data switch
        {
            CallbackData.OpenSource(var answer, var n) => [new Reply(await excerpts.SourceAsync(answer, n, caller, cancel), To: tap.MessageId)],
            CallbackData.OpenNearest(var answer, var n) => [new Reply(await excerpts.NearestAsync(answer, n, caller, cancel), To: tap.MessageId)],
            CallbackData.WalkExcerpt(var answer, var n, var passage) => await WalkAsync(tap, answer, n, passage, caller, cancel),
            CallbackData.More(var answer) => await questions.MoreAsync(tap, answer, caller, cancel),
            CallbackData.AskExample(var number) => await AskAsync(tap, number, caller, cancel),
            CallbackData.ShowDay when await questions.OverQuotaAsync(tap, caller, cancel) is { } notice => [notice],
            CallbackData.ShowDay(var day) => [new Reply(await digests.ShowAsync(day, caller, cancel))],
            CallbackData.OpenStory(var digest, var n) => [new Reply(await digests.TellAsync(digest, n, caller, cancel), To: tap.MessageId)],
            CallbackData.Decide or CallbackData.TakeOut => await approvals.ReplyAsync(tap, data, caller, cancel),
            CallbackData.Feedback(var answer, var isGood) => await JudgeAsync(tap, answer, isGood, caller, cancel),
            CallbackData.Setting change => await ChangeAsync(tap, change, caller, cancel),
            CallbackData.Why(var answer) => await WhyAsync(tap, answer, caller, cancel),
            _ => [],
        };
    }

    private async Task<IReadOnlyList<Reply>> WalkAsync(Incoming.Tap tap, string answer, int n, int passage, Caller caller, CancellationToken cancel) =>
        tap.MessageId is not { } message ? []
        : [new Reply(await excerpts.WalkAsync(answer, n, passage, caller, cancel), EditsMessage: message)];

    // The question is shown first: the chat then reads like a conversation.
    private async Task<IReadOnlyList<Reply>> AskAsync(Incoming.Tap tap, int number, Caller caller, CancellationToken cancel)
    {
        if (StartReplies.Tapped(tap.MessageText, number) is not { } text)
            return [new Reply(PlainMessage.Of(caller.Phrase("ButtonUnknown")))];
        var question = new Incoming.Question(tap.UpdateId, tap.Place, tap.UserId, tap.UserLanguage, tap.MessageId ?? 0, text, Disguises.None);
        var echo = new TelegramMessage(MessageRenderer.Render([Block.Paragraph(text, TextStyle.Italic)])[0], []);
        await outbox.AddAsync(Reply.ToOutbox([new Reply(echo, FormattableString.Invariant($"echo:{tap.UpdateId}"))], tap), cancel);
        signal.Ring();
        // The message tapped is the same for every example, the tap is not.
        var answers = await questions.AnswerAsync(question, FormattableString.Invariant($"a:{tap.Place.Chat}:tap{tap.UpdateId}:"), caller, cancel);
        return [.. answers.Select(reply => reply with { To = null })];
    }

    private async Task<IReadOnlyList<Reply>> JudgeAsync(Incoming.Tap tap, string answer, bool isGood, Caller caller, CancellationToken cancel)
    {
        await feedback.SetAsync(answer, caller.UserId, isGood, cancel);
        await ConfirmAsync(tap, caller.Phrase(isGood ? "ThanksGood" : "ThanksBad"), cancel);
        return [];
    }

    // The answers of all chats are the owner's to understand, as feedback on them is.
    private async Task<IReadOnlyList<Reply>> WhyAsync(Incoming.Tap tap, string answer, Caller caller, CancellationToken cancel)
    {
        if (!caller.IsBotAdmin)
            return [];
        var receipt = await log.ReceiptAsync(answer, cancel);
        var lines = receipt is null ? [caller.Phrase("NoReceipt")] : ReceiptText.Of(AnswerReceipt.Read(receipt), caller.Language);
        return [.. MessageRenderer.Render([.. lines.Select(line => Block.Paragraph(line))]).Select(html => new Reply(new TelegramMessage(html, []), To: tap.MessageId))];
    }

    private async Task<IReadOnlyList<Reply>> ChangeAsync(Incoming.Tap tap, CallbackData.Setting change, Caller caller, CancellationToken cancel)
    {
        var isGroupAdmin = await callers.IsGroupAdminAsync(caller, cancel);
        if (CommandPolicy.Decide(CommandRule.Of("settings")!, caller.Place.Kind, Disguises.None, caller.IsBotAdmin, isGroupAdmin) != Permission.Granted)
        {
            await ConfirmAsync(tap, caller.Phrase("GroupAdminsOnly"), cancel);
            return [];
        }
        if (SubscriptionSetting.Read(change) is { } subscription)
            return await ChangeAsync(tap, subscription, caller, cancel);
        var changed = await settings.ChangeAsync(change, caller, cancel);
        await ConfirmAsync(tap, (changed ?? caller).Phrase(changed is null ? "ButtonUnknown" : "Changed"), cancel);
        return changed is null || tap.MessageId is not { } message ? [] : [new Reply(SettingsReplies.Show(changed), EditsMessage: message)];
    }

    // Turning pages changes nothing, so nothing is said.
    private async Task<IReadOnlyList<Reply>> ChangeAsync(Incoming.Tap tap, SubscriptionSetting change, Caller caller, CancellationToken cancel)
    {
        var shown = await subscriptions.ChangeAsync(change, caller, cancel);
        await ConfirmAsync(tap, shown is null ? caller.Phrase("ButtonUnknown") : change.Name == "page" ? null : caller.Phrase("Changed"), cancel);
        return shown is null || tap.MessageId is not { } message ? [] : [new Reply(shown, EditsMessage: message)];
    }

    // A button of another chat, sent by a changed client: an answer is opened by its number only where it was given.
    private async Task<bool> IsForeignAsync(CallbackData data, Caller caller, CancellationToken cancel)
    {
        var answer = data switch
        {
            CallbackData.Feedback(var id, _) => id,
            CallbackData.More(var id) => id,
            _ => null,
        };
        if (answer is null)
            return false;
        var given = await log.FindAsync(answer, cancel);
        return given?.Conversation != caller.Place.Conversation;
    }

    private async Task ConfirmAsync(Incoming.Tap tap, string? text, CancellationToken cancel)
    {
        try
        {
            await bot.AnswerCallbackQuery(tap.QueryId, text, cancellationToken: cancel);
        }
        catch (RequestException failure)
        {
            // The tap is too old, or the way is blocked: what it asked for is done all the same.
            logger.LogDebug("A tap could not be confirmed: {Error}", failure.Message);
        }
    }
}
