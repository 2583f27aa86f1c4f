using Dapper;
using Microsoft.Data.Sqlite;
using SezBot.Text;

namespace SezBot.Corpus.Embedded;

/// <summary>
/// Keeps the in-memory index equal to the file, whoever writes it. Each commit raises the sequence number in the file; whoever begins
/// to read and finds a newer number than the index has applies the difference first, inside the same read transaction. A first load
/// begins with <see cref="IndexFile"/>; after a big difference that file is written anew, while readers go on.
/// </summary>
internal sealed class IndexFollower(CorpusFile file) : IAsyncDisposable
{
    // Bounds what a first load holds at once beside the index itself.
    private const int PassagesPerSegment = 1 << 15;

    // A smaller difference is followed in less time than it takes to write the file.
    private const int WorthSaving = 1 << 12;
    private const int WorthSavingShare = 8;

    private readonly IndexFile _saved = new(file.Folder);
    private readonly Lock _refresh = new();
    private volatile PassageIndex _current = PassageIndex.Empty;
    private Task _saving = Task.CompletedTask;
    private long _unsaved;

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
            if (index.Generation != generation && ReadSaved(connection, generation, sequence) is { } saved)
                (index, _unsaved) = (saved, 0);
            _current = index.Generation == generation
                ? Follow(connection, index, sequence, cancel)
                : Load(connection, generation, sequence, cancel);
            SaveIfFarAhead(connection);
            return _current;
        }
    }

    private PassageIndex? ReadSaved(SqliteConnection connection, string generation, long sequence) => _saved.Read(header =>
        header.Generation == generation && header.Sequence <= sequence && Schema.ReadStamp(connection, header.Sequence) == header.Stamp);

    private void SaveIfFarAhead(SqliteConnection connection)
    {
        var index = _current;
        if (!IsWorthSaving(_unsaved, index.Count) || !_saving.IsCompleted || Schema.ReadStamp(connection, index.Sequence) is not { } stamp)
            return;
        _unsaved = 0;
        _saving = Task.Run(() => _saved.Write(index, stamp));
    }

    private static bool IsWorthSaving(long changed, int count) => changed >= Math.Max(WorthSaving, count / WorthSavingShare);

    /// <summary>At the end of a writer: makes the saved index anew when the file has gone far beyond it.</summary>
    public void KeepUp()
    {
        try
        {
            using var connection = file.Open();
            if (file.Guard(() => IsSavedFarBehind(connection)))
                file.Guard(() => Begin(connection, CancellationToken.None));
        }
        catch (StoreException)
        {
            // What was written is safe; whoever searches next is told what is wrong.
        }
    }

    private bool IsSavedFarBehind(SqliteConnection connection)
    {
        var since = _saved.ReadHeader() is { } header && header.Generation == Schema.ReadGeneration(connection) ? header.Sequence : -1;
        var changed = connection.ExecuteScalar<long>(
            "SELECT count(*) FROM articles a JOIN passages p ON p.article = a.row WHERE a.changed > @since", new { since });
        return changed >= WorthSaving && IsWorthSaving(changed, connection.ExecuteScalar<int>("SELECT count(*) FROM passages"));
    }

    public async ValueTask DisposeAsync() => await _saving;

    private void CheckEncoder(SqliteConnection connection)
    {
        if (Schema.ReadMeta(connection, "encoder") is var encoder && encoder != EncoderConstants.Current.Describe() && Schema.HasPassages(connection))
            throw new StoreException(StoreFault.OtherEncoder, $"{file.Path}: {encoder}");
    }

    private PassageIndex Load(SqliteConnection connection, string generation, long sequence, CancellationToken cancel)
    {
        var index = PassageIndex.Empty with { Generation = generation };
        foreach (var segment in Segments(connection, "", cancel))
            index = index.Apply(sequence, new HashSet<long>(), segment);
        // What a first load leaves behind is several times the index; a long-running bot would keep it.
        if (index.Count > PassagesPerSegment / 2)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        _unsaved = index.Count;
        return index with { Sequence = sequence };
    }

    private PassageIndex Follow(SqliteConnection connection, PassageIndex index, long sequence, CancellationToken cancel)
    {
        var seen = new { seen = index.Sequence };
        var changed = connection.Query<long>("SELECT row FROM articles WHERE changed > @seen", seen)
            .Concat(connection.Query<long>("SELECT article FROM removals WHERE sequence > @seen", seen))
            .ToHashSet();
        var before = index.Count;
        var added = Segments(connection, $"WHERE a.changed > {index.Sequence}", cancel).ToList();
        index = index.Apply(sequence, changed, added.Count > 0 ? added[0] : IndexSegment.Empty);
        index = added.Skip(1).Aggregate(index, (state, segment) => state.Apply(sequence, new HashSet<long>(), segment));
        var count = added.Sum(segment => segment.Count);
        _unsaved += 2 * count + before - index.Count; // those that came and those that went
        return index;
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
