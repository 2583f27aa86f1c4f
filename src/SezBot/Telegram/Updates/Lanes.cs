using System.Threading.Channels;
using SezBot.State;

namespace SezBot.Telegram.Updates;

/// <summary>
/// The order in which waiting updates are taken: within a lane one after the other, between lanes in turn. Holds a few words for each
/// update; the updates themselves stay on the disk.
/// </summary>
public sealed class Lanes
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Queue<InboxEntry>> _lanes = [];

    private readonly HashSet<long> _known = [];

    // Holds each lane at most once: one that waits and is not being worked on.
    private readonly Channel<string> _ready = Channel.CreateUnbounded<string>();

    /// <summary>Updates that wait or are being worked on.</summary>
    public int Count { get; private set; }

    /// <summary>Entries that are here already are left out.</summary>
    public void Add(IEnumerable<InboxEntry> entries)
    {
        lock (_lock)
        {
            foreach (var entry in entries.Where(entry => _known.Add(entry.Sequence)))
            {
                if (!_lanes.TryGetValue(entry.Lane, out var lane))
                {
                    _lanes[entry.Lane] = lane = new Queue<InboxEntry>();
                    _ready.Writer.TryWrite(entry.Lane);
                }
                lane.Enqueue(entry);
                Count++;
            }
        }
    }

    /// <summary>The first update of a lane that nobody works on. Give it back with <see cref="Done"/> or <see cref="Again"/>.</summary>
    public async Task<InboxEntry> TakeAsync(CancellationToken cancel)
    {
        var lane = await _ready.Reader.ReadAsync(cancel);
        lock (_lock)
            return _lanes[lane].Peek();
    }

    /// <summary>The update is done; the next of its lane goes to the end of the line.</summary>
    public void Done(InboxEntry entry)
    {
        lock (_lock)
        {
            var lane = _lanes[entry.Lane];
            _known.Remove(lane.Dequeue().Sequence);
            Count--;
            if (lane.Count == 0)
                _lanes.Remove(entry.Lane);
            else
                _ready.Writer.TryWrite(entry.Lane);
        }
    }

    /// <summary>The update failed and keeps its place.</summary>
    public void Again(InboxEntry entry)
    {
        lock (_lock)
        {
            var lane = _lanes[entry.Lane];
            _lanes[entry.Lane] = new Queue<InboxEntry>(lane.Skip(1).Prepend(entry));
            _ready.Writer.TryWrite(entry.Lane);
        }
    }
}
