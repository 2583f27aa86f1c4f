namespace SezBot.Tests.Corpus.Qdrant.Server;

/// <summary>The server's snapshots by collection, oldest first. Safe for threads.</summary>
internal sealed class SnapshotShelf
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<Snapshot>> _snapshots = [];
    private int _made;

    public Snapshot Add(string collection, byte[] content)
    {
        lock (_gate)
        {
            var now = DateTimeOffset.UtcNow;
            var snapshot = new Snapshot($"{collection}-{++_made}-{now:yyyy-MM-dd-HH-mm-ss}.snapshot", now, content);
            if (!_snapshots.TryGetValue(collection, out var list))
                _snapshots.Add(collection, list = []);
            list.Add(snapshot);
            return snapshot;
        }
    }

    public IReadOnlyList<Snapshot> Of(string collection)
    {
        lock (_gate)
            return _snapshots.TryGetValue(collection, out var list) ? [.. list] : [];
    }

    public Snapshot? Find(string collection, string name) => Of(collection).FirstOrDefault(snapshot => snapshot.Name == name);

    /// <returns>Whether there was one.</returns>
    public bool Remove(string collection, string name)
    {
        lock (_gate)
            return _snapshots.TryGetValue(collection, out var list) && list.RemoveAll(snapshot => snapshot.Name == name) > 0;
    }

    public void Clear()
    {
        lock (_gate)
            _snapshots.Clear();
    }
}
