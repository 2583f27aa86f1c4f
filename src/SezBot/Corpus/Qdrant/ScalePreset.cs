using Qdrant.Client.Grpc;

namespace SezBot.Corpus.Qdrant;

/// <summary>
/// How a new generation is laid out for a corpus of about that many passages. Sources: Qdrant's documentation (float32 in RAM takes
/// passages x dimension x 4 bytes x 1.5; scalar quantisation a quarter of that), and the arithmetic in the README.
/// </summary>
/// <param name="Shards">A multiple of the nodes that the size calls for; fixed when a collection is made.</param>
/// <param name="OnDisk">Texts, full vectors and the sparse index are mapped from disk instead of held in memory.</param>
/// <param name="Quantized">An int8 copy of the dense vectors in memory chooses the candidates, the full ones score them.</param>
internal sealed record ScalePreset(uint Shards, uint Replicas, uint WriteConsistency, bool OnDisk, bool Quantized, ulong HnswM, ulong HnswEfConstruct)
{
    public static ScalePreset For(double passages) => passages switch
    {
        <= 2e5 => new(1, 1, 1, OnDisk: false, Quantized: false, 16, 100),
        <= 2e6 => new(2, 1, 1, OnDisk: false, Quantized: true, 16, 128),
        <= 2e7 => new(6, 2, 1, OnDisk: true, Quantized: true, 16, 128),
        _ => new(12, 2, 1, OnDisk: true, Quantized: true, 24, 200),
    };

    public CreateCollection Collection(string name, int? dimension)
    {
        var request = new CreateCollection
        {
            CollectionName = name,
            ShardNumber = Shards,
            ReplicationFactor = Replicas,
            WriteConsistencyFactor = WriteConsistency,
            OnDiskPayload = OnDisk,
            SparseVectorsConfig = new SparseVectorConfig(),
            VectorsConfig = new VectorsConfig { ParamsMap = new VectorParamsMap() },
            Timeout = 60,
        };
        request.SparseVectorsConfig.Map[Fields.Lexical] = new SparseVectorParams { Modifier = Modifier.Idf, Index = new SparseIndexConfig { OnDisk = OnDisk } };
        if (dimension is { } size)
            request.VectorsConfig.ParamsMap.Map[Fields.Dense] = Dense(size);
        return request;
    }

    // The values have length 1 already, so that the dot product is the cosine.
    private VectorParams Dense(int size)
    {
        var dense = new VectorParams
        {
            Size = (ulong)size,
            Distance = Distance.Dot,
            OnDisk = OnDisk || Quantized,
            HnswConfig = new HnswConfigDiff { M = HnswM, EfConstruct = HnswEfConstruct },
        };
        if (Quantized)
            dense.QuantizationConfig = new QuantizationConfig { Scalar = new ScalarQuantization { Type = QuantizationType.Int8, Quantile = 0.99f, AlwaysRam = true } };
        return dense;
    }
}
