using System.Globalization;
using Microsoft.Extensions.Options;
using SezBot.Digests;
using SezBot.State;
using SezBot.Telegram.Sending;
using SezBot.Telegram.Updates;

namespace SezBot.Telegram.Broadcasting;

/// <summary>
/// Holds a summary back until an editor has read it, where that is switched on. What was asked and answered is in <c>bot.db</c>: a restart
/// asks nothing twice, and a decision stays one.
/// </summary>
public sealed class SummaryApproval(
    Approvals approvals, DigestMemory memory, BotIdentity identity, OutboxSignal signal, IOptions<DigestOptions> options, TimeProvider time)
{
    // What is decided at the last moment has still to be put into the outbox and sent.
    private static readonly TimeSpan ToSend = TimeSpan.FromMinutes(5);

    private ApprovalOptions Options => options.Value.Approval;

    public bool IsOn => Options.Chat is not null;

    /// <summary>The summary that may go out.</summary>
    /// <param name="request">Names what is asked for, the same after a restart.</param>
    /// <param name="tooLate">When it can no longer go out: the editors have no longer than that, whatever the settings say.</param>
    /// <param name="make">Makes the summary that the editors are to read.</param>
    /// <returns>Whether it is decided; if so the summary, null for one that is not to go out.</returns>
    public async Task<(bool IsDecided, Digest? Digest)> ReadAsync(string request, DateTimeOffset tooLate, Func<Task<Digest>> make, CancellationToken cancel)
    {
        if (await approvals.FindAsync(request, cancel) is not { } approval)
        {
            var digest = await make();
            if (!digest.IsEmpty)
                await AskAsync(request, digest, tooLate, cancel);
            return (digest.IsEmpty, digest.IsEmpty ? digest : null);
        }
        if (approval.State == ApprovalState.Waiting && time.GetUtcNow() >= approval.Deadline)
        {
            var decision = Options.AtDeadline == DeadlineAction.Send ? ApprovalState.Approved : ApprovalState.Refused;
            await approvals.DecideAsync(approval.Digest, decision, by: null, cancel);
            approval = await approvals.FindAsync(request, cancel) ?? approval;
        }
        return approval.State switch
        {
            ApprovalState.Waiting => (false, null),
            ApprovalState.Approved => (true, await memory.FindAsync(approval.Digest, cancel)),
            _ => (true, null),
        };
    }

    /// <summary>What the editors see of a summary that waits.</summary>
    internal async Task<MessagePayload> AskedAsync(Approval approval, Digest digest, CancellationToken cancel) => ApprovalMessage.Of(
        digest, (await identity.GetAsync(cancel)).Username, Clock(approval.Deadline), Options.AtDeadline);

    private async Task AskAsync(string request, Digest digest, DateTimeOffset tooLate, CancellationToken cancel)
    {
        var (asked, last) = (time.GetUtcNow().AddMinutes(Options.Minutes), tooLate - ToSend);
        var approval = new Approval(request, digest.Id, ApprovalState.Waiting, asked < last ? asked : last);
        var payload = await AskedAsync(approval, digest, cancel);
        await approvals.AskAsync(approval, new OutboxMessage($"approval:{digest.Id}", Options.Chat!.Value, payload.Write()), cancel);
        signal.Ring();
    }

    private string Clock(DateTimeOffset moment) =>
        TimeZoneInfo.ConvertTime(moment, TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone)).ToString("HH:mm", CultureInfo.InvariantCulture);
}
