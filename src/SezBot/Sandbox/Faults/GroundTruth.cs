using SezBot.Sandbox.Chats;

namespace SezBot.Sandbox.Faults;

/// <summary>What really happened: every accepted send and edit, and how often each method was called.</summary>
internal sealed class GroundTruth(SandboxOptions options, TimeProvider time, Lock gate)
{
    private readonly Queue<SentRecord> _sent = [];
    private readonly SortedDictionary<string, long> _calls = new(StringComparer.OrdinalIgnoreCase);
    private readonly SortedDictionary<int, long> _refusals = [];
    private long _accepted;

    /// <summary>Told of each accepted send and edit before the bot hears of it; for tests.</summary>
    public event Action<SentRecord>? Noted;

    public void Called(string method)
    {
        lock (gate)
            _calls[method] = _calls.GetValueOrDefault(method) + 1;
    }

    public void Refused(int code)
    {
        lock (gate)
            _refusals[code] = _refusals.GetValueOrDefault(code) + 1;
    }

    public void Accepted(string method, Message message, bool silent = false)
    {
        lock (gate)
        {
            _accepted++;
            if (options.LogKept == 0 && Noted is null)
                return;
            var sent = new SentRecord(_accepted, method, message.Chat.Id, message.MessageId, message.Content.Text, time.GetUtcNow())
            {
                MessageThreadId = message.MessageThreadId,
                ReplyToMessageId = message.ReplyToMessage?.MessageId,
                Silent = silent ? true : null,
            };
            Noted?.Invoke(sent);
            _sent.Enqueue(sent);
            while (_sent.Count > options.LogKept)
                _sent.Dequeue();
        }
    }

    /// <summary>The log after a sequence number, with the counters of the whole run.</summary>
    public TruthReport Report(long since = 0)
    {
        lock (gate)
        {
            return new TruthReport([.. _sent.Where(sent => sent.Sequence > since)], _accepted, new SortedDictionary<string, long>(_calls))
            {
                Refusals = new SortedDictionary<int, long>(_refusals),
                TooManyRequests = _refusals.GetValueOrDefault(429),
                GetUpdates = _calls.GetValueOrDefault("getUpdates"),
            };
        }
    }
}
