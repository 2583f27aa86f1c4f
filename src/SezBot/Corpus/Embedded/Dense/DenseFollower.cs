using Dapper;
using Microsoft.Data.Sqlite;

namespace SezBot.Corpus.Embedded.Dense;

/// <summary>
/// Keeps the vectors in memory equal to the file, whoever writes it, from the first dense search on: a program that never makes one never
/// loads them. Each commit raises the sequence number in the file; the difference is applied inside the reader's own transaction.
/// </summary>
internal sealed class DenseFollower
{
    private readonly Lock _refresh = new();
    private volatile DenseIndex? _current;

    /// <summary>Whether somebody has searched vectors: then every reader takes the state of its own transaction at once, before it is behind.</summary>
    public bool IsLoaded => _current is not null;

    /// <summary>The vectors of exactly the state that the connection's read transaction sees; it has to have some.</summary>
    public DenseIndex At(SqliteConnection connection, CancellationToken cancel)
    {
        var (generation, sequence) = (DenseTables.ReadGeneration(connection), Schema.ReadSequence(connection));
        if (_current is { } known && known.Generation == generation && known.Sequence == sequence)
            return known;
        lock (_refresh)
        {
            var index = _current;
            var isOurs = index?.Generation == generation;
            if (isOurs && index!.Sequence == sequence)
                return index;
            if (isOurs && index!.Sequence < sequence)
                return _current = Follow(connection, index, sequence, cancel);
            // A reader that began before the others moved on loads a state for itself.
            var loaded = Read(connection, new DenseIndex(generation, DenseTables.DimensionOf(connection), -1, 0, []), sequence, [], cancel);
            return isOurs ? loaded : _current = loaded;
        }
    }

    private static DenseIndex Follow(SqliteConnection connection, DenseIndex index, long sequence, CancellationToken cancel)
    {
        var seen = new { seen = index.Sequence };
        var changed = connection.Query<long>("SELECT row FROM articles WHERE changed > @seen", seen)
            .Concat(connection.Query<long>("SELECT article FROM removals WHERE sequence > @seen", seen))
            .ToHashSet();
        return Read(connection, index, sequence, changed, cancel);
    }

    private static DenseIndex Read(SqliteConnection connection, DenseIndex index, long sequence, HashSet<long> changed, CancellationToken cancel)
    {
        var reader = new DenseReader(connection, index.Dimension, index.LastRow);
        var added = reader.Blocks(cancel).ToList();
        return index.Apply(sequence, reader.LastRow, changed, added);
    }
}
