using System.Diagnostics;
using System.Globalization;

namespace SezBot.Corpus.Qdrant;

/// <summary>
/// A writer's place in the state: the sources it has leased, renewed as long as it lives, and its transactions. A writer that dies leaves a
/// lease that runs out and transactions that nobody sees.
/// </summary>
internal sealed class WriterSession : IAsyncDisposable
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly StatePoint _states;
    private readonly Generations _generations;
    private readonly TimeProvider _time;
    private readonly TimeSpan _patience;
    private readonly string _id = Guid.NewGuid().ToString("N");
    private readonly string _name = Describe();
    private readonly CancellationTokenSource _ended = new();
    private readonly HashSet<string> _leased = [];
    private Task _renewing = Task.CompletedTask;

    public WriterSession(StatePoint states, Generations generations, string collection, TimeProvider time, TimeSpan patience)
    {
        (_states, _generations, _time, _patience) = (states, generations, time, patience);
        Collection = collection;
    }

    /// <summary>The generation written to.</summary>
    public string Collection { get; private set; }

    public long Now => _time.GetUtcNow().ToUnixTimeMilliseconds();

    public async Task<StoreState> StateAsync(CancellationToken cancel) =>
        await _states.ReadAsync(Collection, cancel) ?? throw new StoreException(StoreFault.Missing, Collection);

    /// <summary>The state of the generation in use, wherever it has gone meanwhile.</summary>
    public async Task<StoreState> CurrentAsync(CancellationToken cancel)
    {
        while (true)
        {
            var state = await StateAsync(cancel);
            if (state.Successor is not { } next)
                return state;
            await FollowAsync(next, cancel);
        }
    }

    /// <summary>Goes over to another generation, where nothing is leased yet.</summary>
    public void MoveTo(string collection)
    {
        Collection = collection;
        _leased.Clear();
    }

    /// <summary>Waits until nobody else writes these sources; from then on nobody else can.</summary>
    /// <exception cref="StoreException"><see cref="StoreFault.Locked"/></exception>
    public async Task<StoreState> LeaseAsync(IReadOnlyCollection<string> sources, CancellationToken cancel)
    {
        var started = _time.GetTimestamp();
        while (true)
        {
            if (_leased.Count > 0 && sources.All(_leased.Contains) && await StateAsync(cancel) is { Successor: null } held)
                return held;
            var (state, changed) = await _states.ChangeAsync(Collection, state => Leased(state, sources), cancel);
            if (changed)
            {
                _leased.UnionWith(sources);
                if (_renewing.IsCompleted)
                    _renewing = RenewAsync();
                return state;
            }
            if (state.Successor is { } next)
                await FollowAsync(next, cancel);
            else if (_time.GetElapsedTime(started) >= _patience)
                throw new StoreException(StoreFault.Locked, Barring(state, sources)?.Name ?? "?");
            else
                await Task.Delay(Pause, _time, cancel);
        }
    }

    // Whoever retired the generation may have died before the alias was switched.
    private async Task FollowAsync(string next, CancellationToken cancel)
    {
        await _generations.UseAsync(next, cancel);
        MoveTo(next);
    }

    private StoreState? Leased(StoreState state, IReadOnlyCollection<string> sources)
    {
        if (state.Successor is not null || Barring(state, sources) is not null)
            return null;
        state = state.Buried(Now);
        var mine = state.Writers.FirstOrDefault(writer => writer.Writer == _id);
        var lease = new WriterLease(_id, _name, Now + (long)Lease.TotalMilliseconds, [.. sources.Union(mine?.Sources ?? [])]);
        return state with { Writers = [.. state.Writers.Where(writer => writer.Writer != _id), lease] };
    }

    private WriterLease? Barring(StoreState state, IReadOnlyCollection<string> sources) =>
        state.Writers.FirstOrDefault(writer => writer.Writer != _id && writer.Until > Now && writer.Bars(sources));

    /// <summary>Begins a transaction that takes these new public ids.</summary>
    /// <returns>Null when another open transaction takes one of them.</returns>
    public async Task<(long Number, StoreState State)?> BeginAsync(IReadOnlyCollection<string> ids, CancellationToken cancel)
    {
        long number = 0;
        var (state, changed) = await _states.ChangeAsync(
            Collection,
            state =>
            {
                NeedLease(state);
                number = state.Next;
                return state.Open.Any(open => open.Ids.Any(ids.Contains))
                    ? null
                    : state with { Next = number + 1, Open = [.. state.Open, new OpenTransaction(number, _id, [.. ids])] };
            },
            cancel);
        return changed ? (number, state) : null;
    }

    /// <summary>Does the work and commits it, or gives the transaction up.</summary>
    public async Task RunAsync(long number, Func<StoreState, CancellationToken, Task<CountChange>> work, CancellationToken cancel)
    {
        try
        {
            var counts = await work(await StateAsync(cancel), cancel);
            cancel.ThrowIfCancellationRequested();
            await CommitAsync(number, counts);
        }
        catch
        {
            await TryGiveUpAsync(number);
            throw;
        }
    }

    // If this fails too, the lease runs out and the next writer gives the transaction up.
    private async Task TryGiveUpAsync(long number)
    {
        try
        {
            await GiveUpAsync(number, CancellationToken.None);
        }
        catch (StoreException)
        {
        }
    }

    // From here on every new snapshot sees what the transaction wrote.
    private async Task CommitAsync(long number, CountChange counts) => await _states.ChangeAsync(
        Collection,
        state =>
        {
            if (state.Open.All(open => open.Number != number))
                throw new StoreException(StoreFault.Locked, "lease");
            return StateUpkeep.Checked(counts.Apply(state with { Open = [.. state.Open.Where(open => open.Number != number)] }), Now);
        },
        CancellationToken.None);

    /// <summary>Gives a transaction up: what it wrote is never seen.</summary>
    public Task GiveUpAsync(long number, CancellationToken cancel) => _states.ChangeAsync(
        Collection,
        state => state.Open.All(open => open.Number != number)
            ? null
            : state with { Open = [.. state.Open.Where(open => open.Number != number)], GivenUp = [.. state.GivenUp, number] },
        cancel);

    private void NeedLease(StoreState state)
    {
        if (state.Successor is not null || state.Writers.All(writer => writer.Writer != _id))
            throw new StoreException(StoreFault.Locked, state.Writers.Count > 0 ? state.Writers[0].Name : "lease");
    }

    private async Task RenewAsync()
    {
        using var timer = new PeriodicTimer(Renewal, _time);
        try
        {
            while (await timer.WaitForNextTickAsync(_ended.Token))
                await TryRenewAsync();
        }
        catch (OperationCanceledException)
        {
        }
    }

    // A server that does not answer now may do so before the lease runs out; if not, the next transaction is refused.
    private async Task TryRenewAsync()
    {
        try
        {
            await _states.ChangeAsync(
                Collection, state => state.Writers.Any(writer => writer.Writer == _id) ? Leased(state, []) : null, _ended.Token);
        }
        catch (StoreException)
        {
        }
    }

    private static string Describe()
    {
        using var process = Process.GetCurrentProcess();
        return string.Create(CultureInfo.InvariantCulture, $"{process.ProcessName} (PID {process.Id}, {Environment.MachineName})");
    }

    /// <summary>Lets go of the sources. A server that is gone will see the lease run out.</summary>
    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await _renewing;
        _ended.Dispose();
        if (_leased.Count == 0)
            return;
        try
        {
            await _states.ChangeAsync(
                Collection, state => state with { Writers = [.. state.Writers.Where(writer => writer.Writer != _id)] }, CancellationToken.None);
        }
        catch (StoreException)
        {
        }
    }
}
