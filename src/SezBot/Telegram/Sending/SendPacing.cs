namespace SezBot.Telegram.Sending;

/// <summary>
/// Who may be written to now: buckets for all messages, for each chat and for each group, and pauses that Telegram asked for. Only policy:
/// no clock of its own, no waiting. Not safe for several threads.
/// </summary>
internal sealed class SendPacing(TelegramOptions options, DateTimeOffset start)
{
    /// <summary>Stands for all chats among the pauses.</summary>
    public const long Everybody = 0;

    // An answer of two or three messages goes out at once: Telegram tolerates short bursts (core.telegram.org/bots/faq).
    private const double ChatBurst = 3;

    // Broadcasts leave one message to an answer that may come, and go two by two, which halves the writes that they cost.
    private const int LeftForAnswers = 1;
    private const int Together = 2;

    // A third of a second that was missed is caught up with.
    private readonly double _burst = Math.Max(1, options.PerSecond / 3);
    private readonly TokenBucket _all = new(options.PerSecond, Math.Max(1, options.PerSecond / 3), start);
    private readonly Dictionary<long, TokenBucket> _chats = [];
    private readonly Dictionary<long, DateTimeOffset> _pauses = [];

    /// <summary>Chats that have to wait at this moment, pauses included.</summary>
    public IReadOnlyCollection<long> Waiting(DateTimeOffset now)
    {
        Tidy(now);
        return [.. _pauses.Keys.Union(_chats.Where(chat => chat.Value.Wait(now) > TimeSpan.Zero).Select(chat => chat.Key))];
    }

    /// <summary>How many messages may go out now.</summary>
    public int Available(DateTimeOffset now) => WaitForAll(now) > TimeSpan.Zero ? 0 : _all.Available(now);

    /// <summary>How many of those that may go out now may be broadcasts.</summary>
    public int AvailableToBroadcasts(DateTimeOffset now) => Available(now) is var all && all < BroadcastRoom ? 0 : all - Math.Min(LeftForAnswers, all - 1);

    /// <summary>How long until broadcasts may go out as far as the rate of all messages is concerned.</summary>
    public TimeSpan WaitForBroadcasts(DateTimeOffset now) => _all.Wait(now, BroadcastRoom);

    /// <summary>How long nothing at all may be sent.</summary>
    public TimeSpan WaitForAll(DateTimeOffset now)
    {
        var pause = _pauses.TryGetValue(Everybody, out var until) && until > now ? until - now : TimeSpan.Zero;
        var bucket = _all.Wait(now);
        return pause > bucket ? pause : bucket;
    }

    /// <summary>How long until the first of the waiting chats may be written to; null when none waits.</summary>
    public TimeSpan? NextChange(DateTimeOffset now)
    {
        var waits = _pauses.Values.Select(until => until - now)
            .Concat(_chats.Values.Select(bucket => bucket.Wait(now)).Where(wait => wait > TimeSpan.Zero)).ToList();
        return waits.Count == 0 ? null : waits.Min();
    }

    public void Take(long chat, DateTimeOffset now)
    {
        _all.Take(now);
        if (!_chats.TryGetValue(chat, out var bucket))
            _chats[chat] = bucket = Bucket(chat, now);
        bucket.Take(now);
    }

    public void Pause(long chat, DateTimeOffset until)
    {
        if (!_pauses.TryGetValue(chat, out var known) || known < until)
            _pauses[chat] = until;
    }

    // A rate of a few messages a second has no room for either.
    private double BroadcastRoom => Math.Min(LeftForAnswers + Together, Math.Floor(_burst));

    // Groups, supergroups and channels have negative ids.
    private TokenBucket Bucket(long chat, DateTimeOffset now)
    {
        var perSecond = chat < 0 ? Math.Min(options.PerSecondAndChat, options.PerMinuteAndGroup / 60) : options.PerSecondAndChat;
        return new TokenBucket(perSecond, Math.Max(1, Math.Min(ChatBurst, ChatBurst * options.PerSecondAndChat)), now);
    }

    private void Tidy(DateTimeOffset now)
    {
        foreach (var chat in _pauses.Where(pause => pause.Value <= now).Select(pause => pause.Key).ToList())
            _pauses.Remove(chat);
        foreach (var chat in _chats.Where(bucket => bucket.Value.IsFull(now)).Select(bucket => bucket.Key).ToList())
            _chats.Remove(chat);
    }
}
