using System.Diagnostics;
using SezBot.Sandbox.Faults;

namespace SezBot.Benchmarks.Load;

/// <summary>
/// How long replies take: from the moment a message can be fetched until the reply is with the server. Of several messages of a chat the
/// first reply belongs to the first.
/// </summary>
internal sealed class ReplyTimes
{
    private readonly Lock _lock = new();
    private readonly Dictionary<long, Queue<long>> _asked = [];
    private readonly List<double> _times = [];

    /// <summary>Messages without a reply.</summary>
    public int Waiting { get; private set; }

    public void Asked(long chat)
    {
        lock (_lock)
        {
            if (!_asked.TryGetValue(chat, out var asked))
                _asked[chat] = asked = [];
            asked.Enqueue(Stopwatch.GetTimestamp());
            Waiting++;
        }
    }

    public void Replied(SentRecord reply)
    {
        var now = Stopwatch.GetTimestamp();
        lock (_lock)
        {
            if (!_asked.TryGetValue(reply.ChatId, out var asked) || !asked.TryDequeue(out var at))
                return;
            _times.Add(Stopwatch.GetElapsedTime(at, now).TotalMilliseconds);
            Waiting--;
        }
    }

    /// <summary>The times so far, in milliseconds; they are forgotten then.</summary>
    public IReadOnlyList<double> Clear()
    {
        lock (_lock)
        {
            var times = _times.ToArray();
            _times.Clear();
            return times;
        }
    }
}
