using Google.Protobuf.Collections;
using SezBot.Tests.Corpus.Qdrant.Wire;

namespace SezBot.Tests.Corpus.Qdrant.Server;

/// <summary>
/// The points of one collection and their indexes. A point lies in a numbered slot; a deleted or overwritten point leaves its slot empty but stays in
/// the sparse indexes until <see cref="Compact"/>. Not safe for threads by itself: see <see cref="QdrantData"/>.
/// </summary>
internal sealed class StoredCollection
{
    private readonly List<StoredPoint?> _slots = [];
    private readonly Dictionary<PointKey, int> _slotOf = [];
    private readonly SortedSet<PointKey> _keys = [];
    private readonly Dictionary<string, PayloadIndex> _indexes = [];
    private readonly Dictionary<string, SparseIndex> _sparse = [];

    public StoredCollection(CreateCollection config)
    {
        (Config, Space) = (config, new VectorSpace(config));
        ClearSparse();
    }

    public CreateCollection Config { get; }

    public VectorSpace Space { get; }

    public ReaderWriterLockSlim Gate { get; } = new();

    public IReadOnlyList<StoredPoint?> Slots => _slots;

    public IReadOnlyDictionary<string, PayloadIndex> Indexes => _indexes;

    /// <summary>The ids of the living points, ascending.</summary>
    public SortedSet<PointKey> Keys => _keys;

    /// <summary>The number of the last write.</summary>
    public ulong Version { get; private set; }

    public ulong NextVersion() => ++Version;

    public SparseIndex Sparse(string name) => _sparse[name];

    public int? SlotOf(PointKey key) => _slotOf.TryGetValue(key, out var slot) ? slot : null;

    public StoredPoint? Find(PointKey key) => SlotOf(key) is { } slot ? _slots[slot] : null;

    public void Put(StoredPoint point)
    {
        Remove(point.Key);
        _slotOf[point.Key] = _slots.Count;
        _keys.Add(point.Key);
        _slots.Add(point);
        Index(_slots.Count - 1, point);
    }

    public bool Remove(PointKey key)
    {
        if (!_slotOf.Remove(key, out var slot))
            return false;
        foreach (var index in _indexes.Values)
            index.Remove(slot, _slots[slot]!.Payload);
        _keys.Remove(key);
        _slots[slot] = null;
        return true;
    }

    public void ReplacePayload(PointKey key, MapField<string, Value> payload)
    {
        var slot = _slotOf[key];
        var old = _slots[slot]!;
        _slots[slot] = old with { Payload = payload, Version = Version };
        foreach (var index in _indexes.Values)
        {
            index.Remove(slot, old.Payload);
            index.Add(slot, payload);
        }
    }

    public void AddIndex(CreateFieldIndexCollection request)
    {
        var index = _indexes[request.FieldName] = new PayloadIndex(request);
        for (var slot = 0; slot < _slots.Count; slot++)
            if (_slots[slot] is { } point)
                index.Add(slot, point.Payload);
    }

    public void RemoveIndex(string field) => _indexes.Remove(field);

    /// <summary>What Qdrant's optimizer does at a time of its own: the deleted points leave the indexes and the counts.</summary>
    public void Compact()
    {
        var living = _slots.OfType<StoredPoint>().ToList();
        _slots.Clear();
        ClearSparse();
        foreach (var (field, index) in _indexes.ToList())
            _indexes[field] = new PayloadIndex(index.Request);
        foreach (var point in living)
        {
            _slotOf[point.Key] = _slots.Count;
            _slots.Add(point);
            Index(_slots.Count - 1, point);
        }
    }

    private void Index(int slot, StoredPoint point)
    {
        foreach (var (name, vector) in point.Sparse)
            _sparse[name].Add(slot, vector);
        foreach (var index in _indexes.Values)
            index.Add(slot, point.Payload);
    }

    private void ClearSparse()
    {
        foreach (var name in Space.SparseNames)
            _sparse[name] = new SparseIndex(Space.HasIdf(name));
    }
}
