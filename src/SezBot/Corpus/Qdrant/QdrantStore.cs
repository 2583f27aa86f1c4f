using SezBot.Text;

namespace SezBot.Corpus.Qdrant;

/// <summary>
/// The store on a Qdrant server or cluster. Several processes may write at once, as long as they write different sources; a snapshot is a
/// filter, so it costs the server nothing.
/// </summary>
public sealed class QdrantStore : IPassageStore
{
    private static readonly TimeSpan WriterPatience = TimeSpan.FromSeconds(30);

    private readonly QdrantConnection _connection;
    private readonly StatePoint _states;
    private readonly Generations _generations;
    private readonly QdrantOptions _options;
    private readonly TimeProvider _time;
    private readonly TimeSpan _patience;
    private volatile bool _seen;

    /// <param name="writerPatience">How long to wait for another writer of the same source; 30 seconds unless told.</param>
    public QdrantStore(QdrantOptions options, TimeProvider time, TimeSpan? writerPatience = null)
    {
        (_options, _time, _patience) = (options, time, writerPatience ?? WriterPatience);
        _connection = new QdrantConnection(options, time);
        _states = new StatePoint(_connection, time);
        _generations = new Generations(_connection, _states, options);
    }

    public string Address => _connection.Address;

    public string Collection => _options.Collection;

    /// <summary>Of the server.</summary>
    /// <exception cref="StoreException"><see cref="StoreFault.TooOld"/> among others.</exception>
    public Task<Version> VersionAsync(CancellationToken cancel) => _connection.CheckVersionAsync(cancel);

    public async Task<ICorpusSnapshot> SnapshotAsync(CancellationToken cancel) => new QdrantSnapshot(_connection, Readable(await StateAsync(cancel)));

    // No collection yet is an empty corpus; one that was there and is not any more is a loss.
    private async Task<StoreState> StateAsync(CancellationToken cancel)
    {
        if (await _generations.CurrentAsync(cancel) is not { } state)
            return _seen ? throw new StoreException(StoreFault.Missing, $"{Address} ({Collection})") : new StoreState("", Encoder, _options.Grams, null, 0);
        _seen = true;
        return state;
    }

    private static string Encoder => EncoderConstants.Current.Describe();

    private static StoreState Readable(StoreState state)
    {
        if (state.Format > StoreState.CurrentFormat)
            throw new StoreException(StoreFault.NewerFormat, $"{state.Collection} (format {state.Format}, this program knows {StoreState.CurrentFormat})");
        if (state.Encoder != Encoder && state.Passages > 0)
            throw new StoreException(StoreFault.OtherEncoder, state.Collection);
        return state;
    }

    public async Task<ICorpusWriter> WriterAsync(CancellationToken cancel)
    {
        var state = Readable(await _generations.EnsureAsync(cancel));
        _seen = true;
        var upkeep = new StateUpkeep(_connection, _states, TimeSpan.FromSeconds(_options.SnapshotLife), _time);
        await upkeep.RunAsync(state.Collection, cancel);
        // Without passages there is nothing to make anew: the generation takes this program's encoder.
        if (state.Encoder != Encoder)
            await _states.ChangeAsync(state.Collection, now => now.Passages > 0 ? null : now with { Encoder = Encoder }, cancel);
        var session = NewSession(state);
        return new QdrantWriter(_connection, session, upkeep, new DenseModels(_connection, _states, _generations, session));
    }

    private WriterSession NewSession(StoreState state) => new(_states, _generations, state.Collection, _time, _patience);

    public async Task<int> PassagesToReindexAsync(CancellationToken cancel) =>
        await StateAsync(cancel) is var state && (state.Encoder != Encoder || state.Grams != _options.Grams) ? state.Passages : 0;

    public async Task<int> ReindexAsync(IProgress<int>? progress, CancellationToken cancel)
    {
        if (await StateAsync(cancel) is not { Passages: > 0 } state)
            return 0;
        await using var session = NewSession(state);
        return await new GenerationSwitch(_connection, _states, _generations, session).ToNewAsync(state.Model, state.Dimension, progress, cancel);
    }

    /// <summary>All generations, the oldest first.</summary>
    public async Task<IReadOnlyList<StoreGeneration>> GenerationsAsync(CancellationToken cancel)
    {
        var current = await _generations.CurrentAsync(cancel);
        return [.. (await _generations.ListAsync(cancel)).Select(each => StoreGeneration.Of(each.Name, each.State, each.Name == current?.Collection))];
    }

    /// <summary>Puts the newest retired generation back; what was written since it was retired is in the one given up.</summary>
    /// <returns>Its name; null when there is none.</returns>
    public async Task<string?> RollBackAsync(CancellationToken cancel)
    {
        if (await _generations.CurrentAsync(cancel) is not { } state)
            return null;
        var retired = (await _generations.ListAsync(cancel)).LastOrDefault(each => each.State is { Successor: not null } && each.Name != state.Collection);
        if (retired.Name is not { } name)
            return null;
        await using var session = NewSession(state);
        await new GenerationSwitch(_connection, _states, _generations, session).BackToAsync(name, cancel);
        return name;
    }

    /// <summary>Deletes a generation that is not in use; returns whether there was one.</summary>
    public async Task<bool> DropAsync(string name, CancellationToken cancel) =>
        (await _generations.CurrentAsync(cancel))?.Collection != name && await _generations.DropAsync(name, cancel);

    public ValueTask DisposeAsync()
    {
        _connection.Dispose();
        return ValueTask.CompletedTask;
    }
}
