using Microsoft.Extensions.Logging;
using SezBot.State;
using Telegram.Bot;

namespace SezBot.Telegram.Sending;

/// <summary>Sends one claimed message and writes down what came of it.</summary>
public sealed class SendAttempt(ITelegramBotClient bot, Outbox outbox, Chats chats, BotHealth health, TimeProvider time, ILogger<SendAttempt> log)
{
    private static readonly TimeSpan FirstBackOff = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestBackOff = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan BeforeNextWrite = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan UntilTokenIsMended = TimeSpan.FromSeconds(30);

    // Telegram asks several chats to wait only when the bot as a whole is too fast.
    private static readonly TimeSpan Together = TimeSpan.FromSeconds(5);

    // 2^32 over the golden ratio: consecutive numbers spread evenly (Knuth, The Art of Computer Programming, volume 3, 6.4).
    private const long GoldenRatio = 2_654_435_769;

    private readonly Lock _lock = new();
    private (long Chat, DateTimeOffset At) _slowed;

    /// <returns>A pause that its failure asks for; null when it was sent or will never be.</returns>
    public async Task<SendPause?> RunAsync(OutboxRow row)
    {
        var payload = MessagePayload.Read(row.Payload);
        try
        {
            var target = row.Target ?? payload.Target;
            FailPoint.Reach("message-sending");
            var id = target is { } edited
                ? await BotMessages.EditAsync(bot, row.Chat, edited, payload, CancellationToken.None)
                : await BotMessages.SendAsync(bot, row.Chat, payload, CancellationToken.None);
            FailPoint.Reach("response-read");
            await KeepAsync(() => SentAsync(row, id));
            FailPoint.Reach("message-sent");
            health.MessageSent();
            return null;
        }
        catch (Exception failure) when (failure is not Corpus.StoreException)
        {
            // Whatever the way to Telegram throws, the message is still in the outbox: it is judged there.
            var verdict = FailureReading.Of(failure);
            health.SendFailed(verdict.GetType().Name);
            log.LogWarning("Message {Key}, attempt {Attempt}: {Verdict}: {Error}", row.Key, row.Attempts, verdict.GetType().Name, failure.Message);
            return await KeepAsync(() => SettleAsync(row, payload, verdict, failure));
        }
    }

    // What Telegram said is not forgotten because the file is busy or the disk is full.
    private async Task<SendPause?> KeepAsync(Func<Task<SendPause?>> write)
    {
        while (true)
        {
            try
            {
                return await write();
            }
            catch (Corpus.StoreException failure)
            {
                log.LogError("What became of a message could not be written down; it is tried again: {Error}", failure.Message);
                await Task.Delay(BeforeNextWrite, time, CancellationToken.None);
            }
        }
    }

    private async Task<SendPause?> SentAsync(OutboxRow row, int? id)
    {
        await outbox.SentAsync(row.Sequence, id, CancellationToken.None);
        return null;
    }

    private async Task<SendPause?> SettleAsync(OutboxRow row, MessagePayload payload, SendFailure verdict, Exception failure)
    {
        switch (verdict)
        {
            case SendFailure.TooFast(var after):
                return await WaitAsync(row, Chat(row.Chat), after, failure, inDoubt: false);
            case SendFailure.Trouble(var inDoubt):
                return await WaitAsync(row, row.Chat, BackOff(row), failure, inDoubt);
            case SendFailure.TokenInvalid:
                return await WaitAsync(row, SendPacing.Everybody, UntilTokenIsMended, failure, inDoubt: false);
            case SendFailure.ChatClosed:
                await chats.CloseAsync(row.Chat, row.Chat > 0 ? ChatKind.Private : ChatKind.Group, failure.Message, CancellationToken.None);
                await outbox.ReturnAsync(row.Sequence, failure.Message, inDoubt: false, null, CancellationToken.None);
                return null;
            case SendFailure.Migrated(var to):
                await outbox.ReturnAsync(row.Sequence, failure.Message, inDoubt: false, null, CancellationToken.None);
                await chats.MigrateAsync(row.Chat, to, CancellationToken.None);
                return null;
            case SendFailure.BadMarkup when !payload.IsPlain:
                var plain = payload with { Text = PlainText.Of(payload.Text), IsPlain = true };
                await outbox.ReturnAsync(row.Sequence, failure.Message, inDoubt: false, plain.Write(), CancellationToken.None);
                return null;
            case SendFailure.MessageGone when row.Target is not null:
                await outbox.LostAsync(row.Sequence, failure.Message, CancellationToken.None);
                return null;
            // Whoever tapped has deleted what the tap was to change.
            case SendFailure.NothingToChange or SendFailure.MessageGone:
                return await SentAsync(row, row.Target ?? payload.Target);
            default:
                await outbox.FailAsync(row.Sequence, failure.Message, CancellationToken.None);
                return null;
        }
    }

    private async Task<SendPause> WaitAsync(OutboxRow row, long chat, TimeSpan after, Exception failure, bool inDoubt)
    {
        var until = time.GetUtcNow() + after;
        await outbox.PauseAsync(chat, until, CancellationToken.None);
        await outbox.ReturnAsync(row.Sequence, failure.Message, inDoubt, null, CancellationToken.None);
        return new SendPause(chat, until);
    }

    private long Chat(long chat)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            var isEverybody = _slowed.Chat != chat && now - _slowed.At < Together;
            _slowed = (chat, now);
            return isEverybody ? SendPacing.Everybody : chat;
        }
    }

    // From half of the time to all of it, by the message's own number: what failed together does not come again together.
    private static TimeSpan BackOff(OutboxRow row)
    {
        var longest = Math.Min(LongestBackOff.TotalSeconds, FirstBackOff.TotalSeconds * Math.Pow(2, Math.Min(row.Attempts - 1, 20)));
        var spread = unchecked((uint)((row.Sequence * GoldenRatio) + row.Attempts)) / (double)uint.MaxValue;
        return TimeSpan.FromSeconds(longest * (0.5 + (spread / 2)));
    }
}
