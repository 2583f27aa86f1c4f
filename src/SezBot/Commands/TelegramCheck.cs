using Microsoft.Extensions.Options;
using SezBot.Corpus;
using SezBot.State;
using SezBot.Telegram;

namespace SezBot.Commands;

/// <summary>The way to Telegram, and what waits or went wrong on it. The token is never shown.</summary>
internal sealed class TelegramCheck(TelegramProbe probe, BotDatabase database, Inbox inbox, Outbox outbox, Terminal terminal)
{
    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancel)
    {
        var findings = new List<Finding> { await ReachAsync(cancel) };
        if (File.Exists(database.Path))
            findings.AddRange(await QueuesAsync(cancel));
        return findings;
    }

    private async Task<Finding> ReachAsync(CancellationToken cancel)
    {
        try
        {
            return await probe.RunAsync(cancel) switch
            {
                { Verdict: ProbeVerdict.Reached, Detail: var name } => new Finding(FindingState.Good, "telegram", $"@{name}"),
                { Verdict: ProbeVerdict.TokenRefused } => new Finding(FindingState.Bad, "telegram", terminal.Phrase("TokenBad")),
                { Verdict: ProbeVerdict.Unreachable, Detail: var failure } => new Finding(FindingState.Bad, "telegram", terminal.Phrase("TelegramUnreachable", failure)),
                _ => new Finding(FindingState.Good, "telegram", terminal.Phrase("NoTelegram")),
            };
        }
        catch (OptionsValidationException)
        {
            // The check of the configuration says what is wrong with it.
            return new Finding(FindingState.Warning, "telegram", terminal.Phrase("NoTelegram"));
        }
    }

    private async Task<IReadOnlyList<Finding>> QueuesAsync(CancellationToken cancel)
    {
        try
        {
            var (received, sending) = (await inbox.CountAsync(cancel), await outbox.CountAsync(cancel));
            return
            [
                received.SetAside > 0
                    ? new Finding(FindingState.Warning, "inbox", terminal.Phrase("InboxSetAside", received.Pending, received.SetAside))
                    : new Finding(FindingState.Good, "inbox", terminal.Phrase("InboxGood", received.Pending)),
                new Finding(
                    sending.Failed > 0 ? FindingState.Warning : FindingState.Good, "outbox",
                    terminal.Phrase("OutboxState", sending.Pending + sending.Sending, sending.Failed, sending.InDoubt)),
            ];
        }
        catch (StoreException)
        {
            // The check of bot.db says what is wrong with it.
            return [];
        }
    }
}
