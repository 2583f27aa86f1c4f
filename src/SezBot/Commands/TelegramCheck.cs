using Microsoft.Extensions.Options;
using SezBot.Corpus;
using SezBot.State;
using SezBot.Telegram;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace SezBot.Commands;

/// <summary>The way to Telegram, and what waits or went wrong on it. The token is never shown.</summary>
internal sealed class TelegramCheck(IOptions<TelegramOptions> options, BotDatabase database, Inbox inbox, Outbox outbox, Lazy<ITelegramBotClient> bot, Terminal terminal)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancel)
    {
        var findings = new List<Finding> { await ReachAsync(cancel) };
        if (File.Exists(database.Path))
            findings.AddRange(await QueuesAsync(cancel));
        return findings;
    }

    private async Task<Finding> ReachAsync(CancellationToken cancel)
    {
        if (TokenOf(options) is not { Length: > 0 })
            return new Finding(FindingState.Good, "telegram", terminal.Phrase("NoTelegram"));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            var me = await bot.Value.GetMe(patience.Token);
            return new Finding(FindingState.Good, "telegram", $"@{me.Username}");
        }
        catch (ApiRequestException refused) when (refused.ErrorCode is 401 or 404)
        {
            return new Finding(FindingState.Bad, "telegram", terminal.Phrase("TokenBad"));
        }
        catch (ArgumentException)
        {
            return new Finding(FindingState.Bad, "telegram", terminal.Phrase("TokenBad"));
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested && failure is RequestException or OperationCanceledException)
        {
            return new Finding(FindingState.Bad, "telegram", terminal.Phrase("TelegramUnreachable", failure.Message));
        }
    }

    private static string? TokenOf(IOptions<TelegramOptions> options)
    {
        try
        {
            return options.Value.Token;
        }
        catch (OptionsValidationException)
        {
            // The check of the configuration says what is wrong with it.
            return null;
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
