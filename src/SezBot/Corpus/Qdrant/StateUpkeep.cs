using Qdrant.Client.Grpc;

namespace SezBot.Corpus.Qdrant;

/// <summary>What a writer does for the store when it comes and goes: gives up the transactions of dead writers and deletes what no snapshot can see.</summary>
internal sealed class StateUpkeep(QdrantConnection connection, StatePoint states, TimeSpan snapshotLife, TimeProvider time)
{
    private const int MostCheckpoints = 12;
    private static readonly TimeSpan BetweenCheckpoints = TimeSpan.FromSeconds(10);

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>The state with a checkpoint, unless one was made lately.</summary>
    public static StoreState Checked(StoreState state, long now) =>
        state.Checkpoints.Count > 0 && now - state.Checkpoints[^1].At < BetweenCheckpoints.TotalMilliseconds ? state : WithCheckpoint(state, now);

    private static StoreState WithCheckpoint(StoreState state, long now)
    {
        if (state.Checkpoints.Count > 0 && state.Checkpoints[^1].Floor == state.Floor)
            return state;
        var kept = state.Checkpoints.ToList();
        // The middle goes: the oldest is the next to serve, the latest are the ones that others will follow soon.
        if (kept.Count >= MostCheckpoints)
            kept.RemoveAt(MostCheckpoints / 2);
        return state with { Checkpoints = [.. kept, new Checkpoint(state.Floor, now)] };
    }

    public async Task RunAsync(string collection, CancellationToken cancel)
    {
        var state = await states.ReadAsync(collection, cancel);
        if (state is null || state.Successor is not null)
            return;
        if (WithCheckpoint(state.Buried(Now), Now) != state)
            (state, _) = await states.ChangeAsync(collection, before => WithCheckpoint(before.Buried(Now), Now), cancel);
        await PurgeAsync(state, cancel);
    }

    private async Task PurgeAsync(StoreState state, CancellationToken cancel)
    {
        var points = new GenerationPoints(connection, state.Collection);
        if (state.GivenUp.Count > 0)
            await DeleteAsync(points, Conditions.All(Conditions.OneOf(Fields.Since, state.GivenUp)), cancel);
        if (state.Checkpoints.LastOrDefault(checkpoint => Now - checkpoint.At >= snapshotLife.TotalMilliseconds) is not { } passed)
            return;
        var replaced = Conditions.All(Conditions.Below(Fields.Until, passed.Floor));
        if (state.GivenUp.Count > 0)
            replaced.ButNot(Conditions.OneOf(Fields.Until, state.GivenUp));
        await DeleteAsync(points, replaced, cancel);
        await states.ChangeAsync(
            state.Collection, before => before with { Checkpoints = [.. before.Checkpoints.Where(checkpoint => checkpoint.Floor > passed.Floor)] }, cancel);
    }

    private static Task DeleteAsync(GenerationPoints points, Filter filter, CancellationToken cancel) =>
        points.DeleteAsync(new PointsSelector { Filter = filter }, cancel);
}
