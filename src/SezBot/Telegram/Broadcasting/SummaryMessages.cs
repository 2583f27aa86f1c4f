using SezBot.Digests;
using SezBot.Digests.Scheduling;
using SezBot.State;
using SezBot.Telegram.Rendering;
using SezBot.Telegram.Sending;
using SezBot.Telegram.Updates;

namespace SezBot.Telegram.Broadcasting;

/// <summary>Makes the messages of a broadcast: a summary is made once for all who want the same news in the same language.</summary>
public sealed class SummaryMessages(DigestPipeline pipeline, SummaryApproval approval, BotIdentity identity, TimeProvider time)
{
    // Different summaries of one moment are few; those of past moments are not asked for again.
    private const int MostKept = 64;

    private readonly Dictionary<string, Digest> _made = [];

    /// <summary>What a subscriber gets; null while an editor has it. Not for several threads.</summary>
    /// <param name="tooLate">When it is not to be sent any more.</param>
    public async Task<Delivery?> ForAsync(Subscription subscription, DueSlot slot, DigestWindow.FirstSeen window, DateTimeOffset tooLate, CancellationToken cancel)
    {
        var request = new DigestRequest(slot.Date, window, subscription.Topics, subscription.Language);
        var (isDecided, digest) = approval.IsOn ? await approval.ReadAsync(Key(request), tooLate, () => DigestAsync(request, cancel), cancel) : (true, await DigestAsync(request, cancel));
        if (!isDecided)
            return null;
        if (digest is null)
            return new Delivery(subscription.Chat, subscription.Topic, slot.Date, slot.At, null, null);
        var message = digest.IsEmpty && !subscription.TellsEmptyDays ? null : Message(subscription, slot, digest, tooLate, (await identity.GetAsync(cancel)).Username);
        return new Delivery(subscription.Chat, subscription.Topic, slot.Date, slot.At, digest.IsEmpty ? null : digest.Id, message);
    }

    private OutboxMessage Message(Subscription subscription, DueSlot slot, Digest digest, DateTimeOffset tooLate, string bot)
    {
        var shown = DigestMessage.Of(digest, new DigestStyle(bot));
        var payload = new MessagePayload(shown.Html, DigestMessage.StoryButtons(digest, subscription.Chat), Topic: subscription.Topic, IsSilent: !subscription.WithSound || IsNight(subscription.Times.Zone));
        return new OutboxMessage(
            Delivery.Key(subscription.Chat, subscription.Topic, slot.Date), subscription.Chat, payload.Write(), Priority: OutboxPriority.Broadcast, Expires: tooLate);
    }

    private async Task<Digest> DigestAsync(DigestRequest request, CancellationToken cancel)
    {
        var key = Key(request);
        if (_made.TryGetValue(key, out var made))
            return made;
        if (_made.Count >= MostKept)
            _made.Clear();
        return _made[key] = await pipeline.MakeAsync(request, cancel);
    }

    private static string Key(DigestRequest request) =>
        FormattableString.Invariant($"{request.Date:yyyyMMdd} {request.Window} {request.Language} {string.Join('\n', request.Topics)}");

    private bool IsNight(string zone) =>
        QuietHours.Night.Contains(TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(zone)).DateTime));
}
