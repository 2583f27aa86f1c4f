using Google.Protobuf.Collections;
using Grpc.Core;
using SezBot.Tests.Corpus.Qdrant.Wire;

namespace SezBot.Tests.Corpus.Qdrant.Server;

/// <summary>The service <c>qdrant.Collections</c>.</summary>
internal sealed class CollectionsService(QdrantData data, ServerVersion version) : Collections.CollectionsBase
{
    public override Task<CollectionOperationResponse> Create(CreateCollection request, ServerCallContext context)
    {
        RequestRules.CheckTimeout(request.HasTimeout, request.Timeout);
        var known = request.Clone();
        if (!version.HasMetadata)
            known.Metadata.Clear();
        data.Create(known);
        return Done(true);
    }

    public override Task<CollectionOperationResponse> Update(UpdateCollection request, ServerCallContext context)
    {
        RequestRules.CheckTimeout(request.HasTimeout, request.Timeout);
        data.Write(request.CollectionName, collection =>
        {
            if (version.HasMetadata)
                Merge(collection.Config.Metadata, request.Metadata);
            Merge(collection.Config, request);
            return true;
        });
        return Done(true);
    }

    public override Task<CollectionOperationResponse> Delete(DeleteCollection request, ServerCallContext context) => Done(data.Delete(request.CollectionName));

    public override Task<GetCollectionInfoResponse> Get(GetCollectionInfoRequest request, ServerCallContext context) =>
        Task.FromResult(new GetCollectionInfoResponse { Result = data.Read(request.CollectionName, CollectionReport.Info) });

    public override Task<ListCollectionsResponse> List(ListCollectionsRequest request, ServerCallContext context) => Task.FromResult(
        new ListCollectionsResponse { Collections = { data.Collections.Select(name => new CollectionDescription { Name = name }) } });

    public override Task<CollectionExistsResponse> CollectionExists(CollectionExistsRequest request, ServerCallContext context) => Task.FromResult(
        new CollectionExistsResponse { Result = new CollectionExists { Exists = data.Has(request.CollectionName) } });

    public override Task<CollectionOperationResponse> UpdateAliases(ChangeAliases request, ServerCallContext context)
    {
        data.ChangeAliases(request.Actions);
        return Done(true);
    }

    public override Task<ListAliasesResponse> ListAliases(ListAliasesRequest request, ServerCallContext context) => Task.FromResult(Described(data.Aliases));

    public override Task<ListAliasesResponse> ListCollectionAliases(ListCollectionAliasesRequest request, ServerCallContext context) =>
        Task.FromResult(Described(data.Aliases.Where(alias => alias.Collection == request.CollectionName)));

    private static Task<CollectionOperationResponse> Done(bool result) => Task.FromResult(new CollectionOperationResponse { Result = result });

    private static ListAliasesResponse Described(IEnumerable<(string Alias, string Collection)> aliases) => new()
    {
        Aliases = { aliases.Select(alias => new AliasDescription { AliasName = alias.Alias, CollectionName = alias.Collection }) },
    };

    private static void Merge(CreateCollection config, UpdateCollection request)
    {
        if (request.OptimizersConfig is { } optimizers)
            (config.OptimizersConfig ??= new OptimizersConfigDiff()).MergeFrom(optimizers);
        if (request.HnswConfig is { } hnsw)
            (config.HnswConfig ??= new HnswConfigDiff()).MergeFrom(hnsw);
        if (request.Params is { HasReplicationFactor: true } replicas)
            config.ReplicationFactor = replicas.ReplicationFactor;
        if (request.Params is { HasWriteConsistencyFactor: true } consistency)
            config.WriteConsistencyFactor = consistency.WriteConsistencyFactor;
        if (request.Params is { HasOnDiskPayload: true } payload)
            config.OnDiskPayload = payload.OnDiskPayload;
    }

    // A null takes a key away.
    private static void Merge(MapField<string, Value> metadata, MapField<string, Value> changes)
    {
        foreach (var (key, value) in changes)
        {
            if (value.KindCase == Value.KindOneofCase.NullValue)
                metadata.Remove(key);
            else
                metadata[key] = value;
        }
    }
}
