using Microsoft.Extensions.Options;
using SezBot.Digests;
using SezBot.State;
using SezBot.Telegram.Conversation;
using SezBot.Telegram.Rendering;
using SezBot.Telegram.Updates;

namespace SezBot.Telegram.Broadcasting;

/// <summary>What editors decide: a summary goes out, does not, or loses a story first.</summary>
public sealed class ApprovalReplies(Approvals approvals, DigestMemory memory, DigestEditing editing, SummaryApproval approval, IOptions<DigestOptions> options)
{
    /// <returns>The editors' message as it is to look now; empty for a tap from anywhere else.</returns>
    public async Task<IReadOnlyList<Reply>> ReplyAsync(Incoming.Tap tap, CallbackData data, Caller caller, CancellationToken cancel)
    {
        if (options.Value.Approval.Chat != caller.Place.Chat || tap.MessageId is not { } message)
            return [];
        return data switch
        {
            CallbackData.Decide(var digest, var approves) => await DecideAsync(digest, approves, message, caller, cancel),
            CallbackData.TakeOut(var digest, var number) => await TakeOutAsync(digest, number, message, caller, cancel),
            _ => [],
        };
    }

    private async Task<IReadOnlyList<Reply>> DecideAsync(string id, bool approves, int message, Caller caller, CancellationToken cancel)
    {
        if (await memory.FindAsync(id, cancel) is not { } digest)
            return [];
        var isFirst = await approvals.DecideAsync(id, approves ? ApprovalState.Approved : ApprovalState.Refused, caller.UserId, cancel);
        // Two editors may tap at once: what was decided first holds, and both see it.
        var decided = await approvals.OfDigestAsync(id, cancel);
        var phrase = decided?.State == ApprovalState.Approved ? "ApprovalApproved" : "ApprovalRefused";
        return isFirst || decided is { State: not ApprovalState.Waiting } ? [Edit(digest, caller.Phrase(phrase), message, caller)] : [];
    }

    private async Task<IReadOnlyList<Reply>> TakeOutAsync(string id, int number, int message, Caller caller, CancellationToken cancel)
    {
        if (await approvals.OfDigestAsync(id, cancel) is not { State: ApprovalState.Waiting } waiting || await memory.FindAsync(id, cancel) is not { } digest
            || await editing.WithoutAsync(digest, number, cancel) is not { } shorter || !await approvals.ReplaceAsync(id, shorter.Id, cancel))
            return [];
        var asked = await approval.AskedAsync(waiting with { Digest = shorter.Id }, shorter, cancel);
        return [new Reply(new TelegramMessage(asked.Text, asked.Keyboard), EditsMessage: message)];
    }

    private static Reply Edit(Digest digest, string note, int message, Caller caller)
    {
        var decided = ApprovalMessage.Decided(digest, caller.Bot.Username, note);
        return new Reply(new TelegramMessage(decided.Text, decided.Keyboard), EditsMessage: message);
    }
}
