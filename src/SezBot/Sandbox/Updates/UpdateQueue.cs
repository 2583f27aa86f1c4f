using System.Text.Json;

namespace SezBot.Sandbox.Updates;

/// <summary>Updates in the order of their ids, kept until they are confirmed or too old.</summary>
internal sealed class UpdateQueue(SandboxOptions options, TimeProvider time, Lock gate)
{
    private static readonly string[] OnlyOnRequest = ["chat_member", "message_reaction", "message_reaction_count"];

    // tdlib's queue takes an offset so far ahead of its end for one of another numbering.
    private const int Ahead = 10;

    private readonly LinkedList<QueuedUpdate> _waiting = [];
    private int _nextId = options.FirstUpdateId;

    public Signal Added { get; } = new();

    /// <summary>The kinds asked for last; empty means all but those that have to be named.</summary>
    public IReadOnlyList<string> Allowed { get; set; } = [];

    /// <summary>How many calls of getUpdates have begun to look; a test that wants one to wait looks here first.</summary>
    public int Polls { get; set; }

    public int Count
    {
        get
        {
            lock (gate)
                return _waiting.Count;
        }
    }

    /// <returns>False if the bot has not asked for such updates; then it will never see this one.</returns>
    public bool Add(string kind, object payload)
    {
        lock (gate)
        {
            if (Allowed.Count > 0 ? !Allowed.Contains(kind) : OnlyOnRequest.Contains(kind))
                return false;
            var json = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object> { ["update_id"] = _nextId, [kind] = payload }, WireJson.Options);
            _waiting.AddLast(new QueuedUpdate(_nextId++, new RawJson(json), time.GetUtcNow() + Life(kind)));
            Added.Raise();
            return true;
        }
    }

    /// <summary>Adds an update as it stands; <c>{id}</c> in it becomes its update_id. For updates that the sandbox itself does not make.</summary>
    public void AddRaw(string json)
    {
        lock (gate)
        {
            var utf8 = System.Text.Encoding.UTF8.GetBytes(json.Replace("{id}", $"{_nextId}", StringComparison.Ordinal));
            _waiting.AddLast(new QueuedUpdate(_nextId++, new RawJson(utf8), time.GetUtcNow() + Life("message")));
            Added.Raise();
        }
    }

    /// <summary>Goes on with other ids, as Telegram may after a week without updates. Only while nothing waits.</summary>
    public void ContinueFrom(int id)
    {
        lock (gate)
        {
            if (_waiting.Count > 0)
                throw new InvalidOperationException("Updates are still waiting; Telegram changes ids only after a week without any.");
            _nextId = id;
        }
    }

    /// <summary>
    /// Forgets all with smaller ids; a negative offset keeps only so many of the newest. An offset far beyond the last id is from before the
    /// ids began anew and confirms nothing.
    /// </summary>
    public void Confirm(long offset)
    {
        lock (gate)
        {
            if (offset > _nextId + Ahead)
                return;
            while (_waiting.First is { } first && (offset < 0 ? _waiting.Count > -offset : first.Value.Id < offset))
                _waiting.RemoveFirst();
        }
    }

    public IReadOnlyList<QueuedUpdate> Peek(int limit)
    {
        lock (gate)
        {
            DropExpired(limit);
            return [.. _waiting.Take(limit)];
        }
    }

    public void Clear()
    {
        lock (gate)
            _waiting.Clear();
    }

    // A callback lives 150 s and an inline query 30 s, all else a day (tdlib/telegram-bot-api, add_update).
    private static TimeSpan Life(string kind) => kind switch
    {
        "callback_query" => TimeSpan.FromSeconds(150),
        "inline_query" => TimeSpan.FromSeconds(30),
        _ => TimeSpan.FromDays(1),
    };

    private void DropExpired(int ahead)
    {
        var now = time.GetUtcNow();
        for (var node = _waiting.First; node is not null && ahead > 0;)
        {
            var next = node.Next;
            if (node.Value.Expires <= now)
                _waiting.Remove(node);
            else
                ahead--;
            node = next;
        }
    }
}
