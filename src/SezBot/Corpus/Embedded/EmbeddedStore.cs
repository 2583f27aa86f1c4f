using Dapper;
using SezBot.Corpus.Embedded.Dense;
using SezBot.Text;

namespace SezBot.Corpus.Embedded;

/// <summary>
/// The store without a server: SQLite for durability, an in-memory inverted index for speed; the texts stay on disk. A snapshot is a
/// read transaction together with the index state of the same sequence number, so it never mixes two states of the corpus.
/// </summary>
public sealed class EmbeddedStore : IPassageStore
{
    private static readonly TimeSpan WriterPatience = TimeSpan.FromSeconds(30);

    private readonly CorpusFile _file;
    private readonly IndexFollower _follower;
    private readonly DenseFollower _dense = new();
    private readonly TimeProvider _time;
    private readonly TimeSpan _patience;

    /// <param name="folder">The folder of <c>corpus.db</c>; made when missing.</param>
    /// <param name="writerPatience">How long to wait for another writer; 30 seconds unless told.</param>
    public EmbeddedStore(string folder, TimeProvider time, TimeSpan? writerPatience = null)
    {
        _file = new CorpusFile(folder, EncoderConstants.Current.Describe());
        _follower = new IndexFollower(_file);
        _time = time;
        _patience = writerPatience ?? WriterPatience;
    }

    public string Path => _file.Path;

    public Task<ICorpusSnapshot> SnapshotAsync(CancellationToken cancel) =>
        Task.FromResult<ICorpusSnapshot>(_file.Guard(() => OpenSnapshot(false, cancel)));

    /// <summary>A snapshot for those who would read from another store if they could.</summary>
    internal Task<ICorpusSnapshot> FallbackAsync(CancellationToken cancel) =>
        Task.FromResult<ICorpusSnapshot>(_file.Guard(() => OpenSnapshot(true, cancel)));

    private EmbeddedSnapshot OpenSnapshot(bool isFallback, CancellationToken cancel)
    {
        var connection = _file.Open();
        try
        {
            var index = _follower.Begin(connection, cancel);
            return new EmbeddedSnapshot(_file, connection, index, new DenseSearch(_dense, connection, cancel)) { IsFallback = isFallback };
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public async Task<ICorpusWriter> WriterAsync(CancellationToken cancel)
    {
        var held = await WriterLock.TakeAsync(_file.Folder, _patience, _time, cancel);
        try
        {
            return OpenWriter(held);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    private EmbeddedWriter OpenWriter(WriterLock held)
    {
        var connection = _file.Open();
        try
        {
            _file.Guard(() => Schema.AdoptEncoder(connection, EncoderConstants.Current.Describe()));
            _file.Guard(() => DenseTables.Ensure(connection));
            return new EmbeddedWriter(_file, connection, held, _follower);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public Task<int> PassagesToReindexAsync(CancellationToken cancel)
    {
        using var connection = _file.Open();
        return Task.FromResult(Schema.ReadMeta(connection, "encoder") == EncoderConstants.Current.Describe()
            ? 0
            : connection.ExecuteScalar<int>("SELECT count(*) FROM passages"));
    }

    public async Task<int> ReindexAsync(IProgress<int>? progress, CancellationToken cancel)
    {
        using var held = await WriterLock.TakeAsync(_file.Folder, _patience, _time, cancel);
        using var connection = _file.Open();
        return _file.Guard(() => Reindexer.Run(connection, progress, cancel));
    }

    /// <summary>Passages whose text no longer equals its hash, as article ids; for <c>doctor</c>.</summary>
    public IReadOnlyList<string> DamagedArticles(CancellationToken cancel)
    {
        using var connection = _file.Open();
        return _file.Guard(() => connection
            .Query<(string Id, string Text, long Hash)>("SELECT a.id, p.text, p.hash FROM passages p JOIN articles a ON a.row = p.article", buffered: false)
            .TakeWhile(_ => !cancel.IsCancellationRequested)
            .Where(passage => PassageHash.Of(passage.Text) != passage.Hash)
            .Select(passage => passage.Id)
            .Distinct()
            .ToList());
    }

    public async ValueTask DisposeAsync()
    {
        await _follower.DisposeAsync();
        _file.Close();
    }
}
