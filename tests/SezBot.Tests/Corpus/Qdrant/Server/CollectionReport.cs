using SezBot.Tests.Corpus.Qdrant.Wire;

namespace SezBot.Tests.Corpus.Qdrant.Server;

/// <summary>What a collection says of itself.</summary>
internal static class CollectionReport
{
    public static CollectionInfo Info(StoredCollection collection)
    {
        var info = new CollectionInfo
        {
            Status = CollectionStatus.Green,
            OptimizerStatus = new OptimizerStatus { Ok = true },
            SegmentsCount = 1,
            Config = Config(collection.Config),
            PointsCount = (ulong)collection.Keys.Count,
            IndexedVectorsCount = (ulong)collection.Slots.Sum(point => (point?.Sparse.Count ?? 0) + (point?.Dense.Count ?? 0)),
            UpdateQueue = new UpdateQueueInfo(),
        };
        foreach (var (field, index) in collection.Indexes)
        {
            var points = collection.Keys.Count(key => !FieldCheck.IsEmpty(collection.Find(key)!.Payload, field));
            info.PayloadSchema.Add(field, new PayloadSchemaInfo
            {
                DataType = FieldIndexRules.Schema(index.Type),
                Params = index.Request.FieldIndexParams,
                Points = (ulong)points,
            });
        }
        return info;
    }

    private static CollectionConfig Config(CreateCollection config) => new()
    {
        Params = new CollectionParams
        {
            ShardNumber = config.HasShardNumber ? config.ShardNumber : 1,
            OnDiskPayload = !config.HasOnDiskPayload || config.OnDiskPayload,
            VectorsConfig = config.VectorsConfig,
            SparseVectorsConfig = config.SparseVectorsConfig,
            ReplicationFactor = config.HasReplicationFactor ? config.ReplicationFactor : 1,
            WriteConsistencyFactor = config.HasWriteConsistencyFactor ? config.WriteConsistencyFactor : 1,
        },
        HnswConfig = config.HnswConfig ?? new HnswConfigDiff(),
        OptimizerConfig = config.OptimizersConfig ?? new OptimizersConfigDiff(),
        WalConfig = config.WalConfig ?? new WalConfigDiff(),
        QuantizationConfig = config.QuantizationConfig,
        Metadata = { config.Metadata },
    };
}
