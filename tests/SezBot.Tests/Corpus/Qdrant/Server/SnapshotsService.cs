using Grpc.Core;
using SezBot.Tests.Corpus.Qdrant.Wire;

namespace SezBot.Tests.Corpus.Qdrant.Server;

/// <summary>The service <c>qdrant.Snapshots</c>: it makes, lists and deletes; the files themselves go over <see cref="SnapshotRoutes"/>.</summary>
internal sealed class SnapshotsService(QdrantData data, SnapshotShelf shelf) : Snapshots.SnapshotsBase
{
    public override Task<CreateSnapshotResponse> Create(CreateSnapshotRequest request, ServerCallContext context)
    {
        var collection = data.NameOf(request.CollectionName);
        return Task.FromResult(new CreateSnapshotResponse { SnapshotDescription = shelf.Add(collection, data.Read(collection, SnapshotFile.Write)).Describe() });
    }

    public override Task<ListSnapshotsResponse> List(ListSnapshotsRequest request, ServerCallContext context) => Task.FromResult(new ListSnapshotsResponse
    {
        SnapshotDescriptions = { shelf.Of(data.NameOf(request.CollectionName)).Select(snapshot => snapshot.Describe()) },
    });

    public override Task<DeleteSnapshotResponse> Delete(DeleteSnapshotRequest request, ServerCallContext context) =>
        shelf.Remove(data.NameOf(request.CollectionName), request.SnapshotName)
            ? Task.FromResult(new DeleteSnapshotResponse())
            : throw Refusal.NotFound($"Snapshot {request.SnapshotName} not found");
}
