using SezBot.Sandbox.Chats;

namespace SezBot.Sandbox.Faults;

/// <summary>Telegram's allowances for sends and edits, which count alike: for all chats, for a chat, for a group.</summary>
internal sealed class RateLimits(SandboxOptions options, TimeProvider time)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private TokenBucket? _all;

    /// <summary>Counts one send to the chat, unless it is too early for it.</summary>
    /// <returns>0 if it may go, else the seconds to wait. A refused send costs nothing.</returns>
    public int Take(Chat chat)
    {
        if (!options.RateLimits)
            return 0;
        var now = time.GetUtcNow();
        _all ??= new TokenBucket(options.MessagesPerSecond, options.MessagesPerSecond);
        chat.Allowance.Bucket ??= new TokenBucket(options.ChatBurst, 1);
        var wait = new[] { _all.Wait(now), chat.Allowance.Bucket.Wait(now), GroupWait(chat, now) }.Max();
        if (wait > TimeSpan.Zero)
            return (int)Math.Ceiling(wait.TotalSeconds);
        _all.Take();
        chat.Allowance.Bucket.Take();
        if (chat.IsGroup)
            chat.Allowance.LastMinute.Enqueue(now);
        return 0;
    }

    private TimeSpan GroupWait(Chat chat, DateTimeOffset now)
    {
        var sent = chat.Allowance.LastMinute;
        while (sent.TryPeek(out var first) && now - first >= Minute)
            sent.Dequeue();
        return sent.Count < options.GroupMessagesPerMinute ? TimeSpan.Zero : sent.Peek() + Minute - now;
    }
}
