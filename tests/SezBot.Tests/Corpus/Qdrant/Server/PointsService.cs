using Grpc.Core;
using SezBot.Tests.Corpus.Qdrant.Wire;

namespace SezBot.Tests.Corpus.Qdrant.Server;

/// <summary>The service <c>qdrant.Points</c>.</summary>
internal sealed class PointsService(QdrantData data, ServerVersion version) : Points.PointsBase
{
    private const int DefaultScroll = 10;

    public override Task<PointsOperationResponse> Upsert(UpsertPoints request, ServerCallContext context)
    {
        RequestRules.CheckTimeout(request.HasTimeout, request.Timeout);
        // A field that the version does not know yet is dropped without a word.
        var update = version.HasUpdateFilter ? request.UpdateFilter : null;
        var mode = version.HasUpdateMode ? request.UpdateMode : UpdateMode.Upsert;
        return Written(request.CollectionName, request.Wait, collection => PointWriter.Upsert(collection, request.Points, update, mode));
    }

    public override Task<PointsOperationResponse> Delete(DeletePoints request, ServerCallContext context) =>
        Written(request.CollectionName, request.Wait, collection => PointWriter.Delete(collection, request.Points));

    public override Task<PointsOperationResponse> SetPayload(SetPayloadPoints request, ServerCallContext context) =>
        Written(request.CollectionName, request.Wait, collection => PointWriter.SetPayload(collection, request));

    public override Task<PointsOperationResponse> CreateFieldIndex(CreateFieldIndexCollection request, ServerCallContext context) =>
        Written(request.CollectionName, request.Wait, collection => collection.AddIndex(FieldIndexRules.Checked(request)));

    public override Task<PointsOperationResponse> DeleteFieldIndex(DeleteFieldIndexCollection request, ServerCallContext context) =>
        Written(request.CollectionName, request.Wait, collection => collection.RemoveIndex(request.FieldName));

    public override Task<GetResponse> Get(GetPoints request, ServerCallContext context)
    {
        var keys = request.Ids.Select(PointKey.Read).ToList();
        return Task.FromResult(data.Read(request.CollectionName, collection => new GetResponse
        {
            Result = { keys.Select(collection.Find).OfType<StoredPoint>().Select(point => Projection.Retrieved(point, request.WithPayload, request.WithVectors)) },
        }));
    }

    public override Task<ScrollResponse> Scroll(ScrollPoints request, ServerCallContext context)
    {
        FilterRules.Check(request.Filter);
        var limit = RequestRules.Limit(request.HasLimit, request.Limit, DefaultScroll);
        return Task.FromResult(data.Read(request.CollectionName, collection =>
            request.OrderBy is null ? ScrollById(collection, request, limit) : ScrollByField(collection, request, limit)));
    }

    public override Task<CountResponse> Count(CountPoints request, ServerCallContext context)
    {
        FilterRules.Check(request.Filter);
        return Task.FromResult(data.Read(request.CollectionName, collection => new CountResponse
        {
            Result = new CountResult { Count = (ulong)Selection.Slots(collection, request.Filter).Count() },
        }));
    }

    public override Task<QueryResponse> Query(QueryPoints request, ServerCallContext context) => Task.FromResult(
        data.Read(request.CollectionName, collection => new QueryResponse { Result = { new QueryRun(collection).Run(request) } }));

    public override Task<QueryBatchResponse> QueryBatch(QueryBatchPoints request, ServerCallContext context) => Task.FromResult(
        data.Read(request.CollectionName, collection => new QueryBatchResponse
        {
            Result = { request.QueryPoints.Select(query => new BatchResult { Result = { new QueryRun(collection).Run(query) } }) },
        }));

    public override Task<FacetResponse> Facet(FacetCounts request, ServerCallContext context)
    {
        FilterRules.Check(request.Filter);
        var limit = RequestRules.Limit(request.HasLimit, request.Limit, FacetRun.DefaultLimit);
        return Task.FromResult(data.Read(request.CollectionName, collection => new FacetResponse { Hits = { FacetRun.Hits(collection, request, limit) } }));
    }

    private Task<PointsOperationResponse> Written(string name, bool wait, Action<StoredCollection> work) => Task.FromResult(data.Write(name, collection =>
    {
        work(collection);
        return new PointsOperationResponse
        {
            Result = new UpdateResult { OperationId = collection.Version, Status = wait ? UpdateStatus.Completed : UpdateStatus.Acknowledged },
        };
    }));

    private static ScrollResponse ScrollById(StoredCollection collection, ScrollPoints request, int limit)
    {
        PointKey? start = request.Offset is null ? null : PointKey.Read(request.Offset);
        var points = Selection.ById(collection, request.Filter, start).Take(limit + 1).ToList();
        return new ScrollResponse
        {
            NextPageOffset = points.Count > limit ? points[limit].Key.Write() : null,
            Result = { points.Take(limit).Select(point => Projection.Retrieved(point, request.WithPayload, request.WithVectors)) },
        };
    }

    private static ScrollResponse ScrollByField(StoredCollection collection, ScrollPoints request, int limit)
    {
        if (request.Offset is not null)
            throw Refusal.Input("Cannot use an `offset` when using `order_by`. The alternative for paging is to use `order_by.start_from` and a filter.");
        var response = new ScrollResponse();
        foreach (var (slot, value) in OrderedRun.Slots(collection, request.Filter, request.OrderBy).Take(limit))
        {
            var point = Projection.Retrieved(collection.Slots[slot]!, request.WithPayload, request.WithVectors);
            point.OrderValue = value;
            response.Result.Add(point);
        }
        return response;
    }
}
