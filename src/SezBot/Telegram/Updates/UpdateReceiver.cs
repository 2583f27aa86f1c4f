using System.Text.Json;
using Microsoft.Extensions.Options;
using SezBot.State;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace SezBot.Telegram.Updates;

/// <summary>Where updates come in, polled or pushed: into the inbox in one transaction, then onto their lanes.</summary>
public sealed class UpdateReceiver(Inbox inbox, Lanes lanes, BotHealth health, IOptions<TelegramOptions> options)
{
    /// <summary>Asked for by name, because an empty list leaves reactions out and an absent one keeps whatever was set before.</summary>
    public static IReadOnlyList<UpdateType> Kinds { get; } =
    [
        UpdateType.Message, UpdateType.EditedMessage, UpdateType.CallbackQuery, UpdateType.InlineQuery, UpdateType.ChosenInlineResult, UpdateType.MyChatMember, UpdateType.StoppedMessageGeneration,
    ];

    private long _last;
    private volatile bool _isRecovered;

    /// <summary>No more should be fetched until some are done, or until those of the last run have their places before the new ones.</summary>
    public bool IsFull => !_isRecovered || lanes.Count >= options.Value.MostWaiting;

    /// <summary>Returns when the updates are on the disk; those that were here before are left out.</summary>
    public async Task ReceiveAsync(IReadOnlyList<Update> updates, CancellationToken cancel)
    {
        var rows = updates.Select(update => new InboxUpdate(update.Id, LaneOf.Update(update), JsonSerializer.Serialize(update, JsonBotAPI.Options)));
        var added = await inbox.AddAsync([.. rows], cancel);
        health.UpdatesReceived(added.Count);
        lanes.Add(added);
    }

    /// <summary>What waits in the inbox and is on no lane: after a start what was not done, later what another process put there.</summary>
    public async Task RecoverAsync(CancellationToken cancel)
    {
        var waiting = await inbox.PendingAsync(_last, cancel);
        lanes.Add(waiting);
        if (waiting.Count > 0)
            _last = waiting[^1].Sequence;
        _isRecovered = true;
    }
}
