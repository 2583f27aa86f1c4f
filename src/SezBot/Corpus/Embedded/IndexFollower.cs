using Dapper;
using Microsoft.Data.Sqlite;
using SezBot.Text;

namespace SezBot.Corpus.Embedded;

/// <summary>
/// Keeps the in-memory index equal to the file, whoever writes it. Each commit raises the sequence number in the file; whoever begins
/// to read and finds a newer number than the index has applies the difference first, inside the same read transaction.
/// </summary>
internal sealed class IndexFollower(CorpusFile file)
{
    // Bounds what a first load holds at once beside the index itself.
    private const int PassagesPerSegment = 1 << 15;

    private readonly Lock _refresh = new();
    private volatile PassageIndex _current = PassageIndex.Empty;

    /// <summary>Begins a read transaction on the connection and returns the index of exactly that state.</summary>
    public PassageIndex Begin(SqliteConnection connection, CancellationToken cancel)
    {
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            var transaction = connection.BeginTransaction(deferred: true);
            var (generation, sequence) = (Schema.ReadGeneration(connection), Schema.ReadSequence(connection));
            var index = _current;
            if (index.Generation != generation || index.Sequence < sequence)
                index = Refresh(connection, generation, sequence, cancel);
            if (index.Generation == generation && index.Sequence == sequence)
                return index;
            // Another reader moved on to a state that was committed after this transaction began.
            transaction.Dispose();
        }
    }

    private PassageIndex Refresh(SqliteConnection connection, string generation, long sequence, CancellationToken cancel)
    {
        lock (_refresh)
        {
            var index = _current;
            if (index.Generation == generation && index.Sequence >= sequence)
                return index;
            CheckEncoder(connection);
            return _current = index.Generation == generation
                ? Follow(connection, index, sequence, cancel)
                : Load(connection, generation, sequence, cancel);
        }
    }

    private void CheckEncoder(SqliteConnection connection)
    {
        if (Schema.ReadMeta(connection, "encoder") is var encoder && encoder != EncoderConstants.Current.Describe() && Schema.HasPassages(connection))
            throw new StoreException(StoreFault.OtherEncoder, $"{file.Path}: {encoder}");
    }

    private static PassageIndex Load(SqliteConnection connection, string generation, long sequence, CancellationToken cancel)
    {
        var index = PassageIndex.Empty with { Generation = generation };
        foreach (var segment in Segments(connection, "", cancel))
            index = index.Apply(sequence, new HashSet<long>(), segment);
        // What a first load leaves behind is several times the index; a long-running bot would keep it.
        if (index.Count > PassagesPerSegment / 2)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return index with { Sequence = sequence };
    }

    private static PassageIndex Follow(SqliteConnection connection, PassageIndex index, long sequence, CancellationToken cancel)
    {
        var seen = new { seen = index.Sequence };
        var changed = connection.Query<long>("SELECT row FROM articles WHERE changed > @seen", seen)
            .Concat(connection.Query<long>("SELECT article FROM removals WHERE sequence > @seen", seen))
            .ToHashSet();
        var added = Segments(connection, $"WHERE a.changed > {index.Sequence}", cancel).ToList();
        index = index.Apply(sequence, changed, added.Count > 0 ? added[0] : IndexSegment.Empty);
        return added.Skip(1).Aggregate(index, (state, segment) => state.Apply(sequence, new HashSet<long>(), segment));
    }

    private static IEnumerable<IndexSegment> Segments(SqliteConnection connection, string where, CancellationToken cancel)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            SELECT p.row, p.article, p.id, a.published, v.data
            FROM articles a JOIN passages p ON p.article = a.row JOIN vectors v ON v.passage = p.row {where} ORDER BY p.row
            """;
        using var reader = command.ExecuteReader();
        var builder = new SegmentBuilder();
        while (reader.Read())
        {
            cancel.ThrowIfCancellationRequested();
            var day = reader.IsDBNull(3) ? IndexedPassage.Undated : ArticleRow.ReadDate(reader.GetString(3))!.Value.DayNumber;
            var id = new Guid((byte[])reader[2], bigEndian: true);
            builder.Add(new IndexedPassage(reader.GetInt64(0), reader.GetInt64(1), id, day), (byte[])reader[4]);
            if (builder.Count < PassagesPerSegment)
                continue;
            yield return builder.Build();
            builder = new SegmentBuilder();
        }
        if (builder.Count > 0)
            yield return builder.Build();
    }
}
