using System.Text.Json;
using Qdrant.Client.Grpc;

namespace SezBot.Corpus.Qdrant;

/// <summary>
/// Reads and changes the state of a generation. A change is an upsert that applies only to the revision it was made from; the point is read
/// again to see whose change it was.
/// </summary>
internal sealed class StatePoint(QdrantConnection connection, TimeProvider time)
{
    private const int KeptTokens = 48;

    // Matches no state: such an upsert makes the point, or leaves it as it is.
    private const long NoRevision = -1;

    /// <param name="collection">A generation's name or the alias.</param>
    /// <returns>Null where there is no such collection, or no state in it.</returns>
    public async Task<StoreState?> ReadAsync(string collection, CancellationToken cancel)
    {
        var request = new GetPoints
        {
            CollectionName = collection,
            WithPayload = new WithPayloadSelector { Enable = true },
            ReadConsistency = new ReadConsistency { Type = ReadConsistencyType.Majority },
        };
        request.Ids.Add(PointIds.State);
        try
        {
            var found = await connection.CallAsync((clients, how) => clients.Points.GetAsync(request, how), cancel);
            return found.Result.Count == 0 ? null : Parse(found.Result[0]);
        }
        catch (StoreException fault) when (fault.Fault == StoreFault.Missing)
        {
            return null;
        }
    }

    /// <summary>Writes the first state of a generation; one that is there already stays.</summary>
    public Task CreateAsync(StoreState state, CancellationToken cancel) => UpsertAsync(state, NoRevision, cancel);

    /// <param name="change">What the state shall be; null to leave it. Asked again whenever another writer was faster.</param>
    /// <returns>The state as it is then, and whether it was changed.</returns>
    public async Task<(StoreState State, bool Changed)> ChangeAsync(string collection, Func<StoreState, StoreState?> change, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            var before = await ReadAsync(collection, cancel) ?? throw new StoreException(StoreFault.Missing, collection);
            if (change(before) is not { } wanted)
                return (before, false);
            var token = Guid.NewGuid().ToString("N")[..16];
            wanted = wanted with { Revision = before.Revision + 1, Tokens = [.. before.Tokens.TakeLast(KeptTokens - 1), token] };
            await UpsertAsync(wanted, before.Revision, cancel);
            var after = await ReadAsync(collection, cancel) ?? throw new StoreException(StoreFault.Missing, collection);
            if (after.Tokens.Contains(token))
                return (after, true);
            await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(5, 20 * Math.Min(tries, 10))), time, cancel);
        }
    }

    private async Task UpsertAsync(StoreState state, long revision, CancellationToken cancel)
    {
        var point = new PointStruct { Id = PointIds.State, Vectors = new Vectors { Vectors_ = new NamedVectors() } };
        point.Payload.Put(Fields.Kind, Fields.StateKind);
        point.Payload.Put(Fields.Revision, state.Revision);
        point.Payload.Put(Fields.State, JsonSerializer.Serialize(state));
        var request = new UpsertPoints
        {
            CollectionName = state.Collection,
            Wait = true,
            Ordering = new WriteOrdering { Type = WriteOrderingType.Strong },
            UpdateFilter = Conditions.All(Conditions.Is(Fields.Revision, revision)),
        };
        request.Points.Add(point);
        await connection.CallAsync((clients, how) => clients.Points.UpsertAsync(request, how), cancel);
    }

    private static StoreState Parse(RetrievedPoint point)
    {
        try
        {
            return JsonSerializer.Deserialize<StoreState>(point.Payload.NeedText(Fields.State))!;
        }
        catch (JsonException failure)
        {
            throw new StoreException(StoreFault.Damaged, $"Qdrant ({Fields.State})", failure);
        }
    }
}
