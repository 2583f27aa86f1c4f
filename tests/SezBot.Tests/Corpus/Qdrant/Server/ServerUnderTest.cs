using Google.Protobuf.Collections;
using Grpc.Core;
using Grpc.Net.Client;
using SezBot.Tests.Corpus.Qdrant.Wire;

namespace SezBot.Tests.Corpus.Qdrant.Server;

/// <summary>The test server with a client generated from its own proto file, and short ways to write requests.</summary>
internal sealed class ServerUnderTest : IAsyncDisposable
{
    public const string News = "news";

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private readonly GrpcChannel _channel;

    private ServerUnderTest(QdrantServer server)
    {
        Server = server;
        _channel = GrpcChannel.ForAddress(server.Address, new GrpcChannelOptions { MaxReceiveMessageSize = null });
        Collections = new Collections.CollectionsClient(_channel);
        Points = new Points.PointsClient(_channel);
        Snapshots = new Snapshots.SnapshotsClient(_channel);
        Health = new Wire.Qdrant.QdrantClient(_channel);
    }

    public QdrantServer Server { get; }

    public Collections.CollectionsClient Collections { get; }

    public Points.PointsClient Points { get; }

    public Snapshots.SnapshotsClient Snapshots { get; }

    public Wire.Qdrant.QdrantClient Health { get; }

    /// <summary>With a collection <see cref="News"/>: sparse «lexical» with IDF, dense «dense» of two dimensions by cosine.</summary>
    public static async Task<ServerUnderTest> StartAsync(string? key = null)
    {
        var test = new ServerUnderTest(await QdrantServer.StartAsync(key));
        test.Server.Data.Create(NewsCollection());
        return test;
    }

    public static CreateCollection NewsCollection(string name = News) => new()
    {
        CollectionName = name,
        SparseVectorsConfig = new SparseVectorConfig { Map = { ["lexical"] = new SparseVectorParams { Modifier = Modifier.Idf } } },
        VectorsConfig = new VectorsConfig
        {
            ParamsMap = new VectorParamsMap { Map = { ["dense"] = new VectorParams { Size = 2, Distance = Distance.Cosine } } },
        },
    };

    public Task<PointsOperationResponse> UpsertAsync(params PointStruct[] points) =>
        Points.UpsertAsync(new UpsertPoints { CollectionName = News, Wait = true, Points = { points } }).ResponseAsync;

    public async Task IndexAsync(string field, FieldType type) =>
        await Points.CreateFieldIndexAsync(new CreateFieldIndexCollection { CollectionName = News, FieldName = field, FieldType = type, Wait = true });

    public async Task<IReadOnlyList<ulong>> ScrollAsync(Filter filter) =>
        [.. (await Points.ScrollAsync(new ScrollPoints { CollectionName = News, Filter = filter, Limit = 1000 })).Result.Select(point => point.Id.Num)];

    public async Task<RepeatedField<ScoredPoint>> QueryAsync(QueryPoints query)
    {
        query.CollectionName = News;
        return (await Points.QueryAsync(query)).Result;
    }

    public static async Task<RpcException> RefusedAsync<T>(AsyncUnaryCall<T> call) => await Assert.ThrowsAsync<RpcException>(() => call.ResponseAsync);

    /// <summary>A point with the sparse vector given as dimension and weight, and the payload given as keys and values.</summary>
    public static PointStruct Point(ulong id, (uint Index, float Value)[]? lexical = null, params (string Key, object Value)[] payload)
    {
        var point = new PointStruct { Id = new PointId { Num = id }, Vectors = new Vectors { Vectors_ = new NamedVectors() } };
        if (lexical is not null)
            point.Vectors.Vectors_.Vectors.Add("lexical", new Vector { Sparse = Sparse(lexical) });
        foreach (var (key, value) in payload)
            point.Payload.Add(key, ValueOf(value));
        return point;
    }

    public static PointStruct DensePoint(ulong id, params float[] values)
    {
        var point = Point(id);
        point.Vectors.Vectors_.Vectors.Add("dense", new Vector { Dense = new DenseVector { Data = { values } } });
        return point;
    }

    public static SparseVector Sparse(params (uint Index, float Value)[] entries) => new()
    {
        Indices = { entries.Select(entry => entry.Index) },
        Values = { entries.Select(entry => entry.Value) },
    };

    public static QueryPoints Lexical(params uint[] indices) => new()
    {
        Query = new Query { Nearest = new VectorInput { Sparse = Sparse([.. indices.Select(index => (index, 1f))]) } },
        Using = "lexical",
    };

    public static Filter Must(params FieldCondition[] conditions) => new() { Must = { conditions.Select(condition => new Condition { Field = condition }) } };

    public static FieldCondition Keyword(string key, string value) => new() { Key = key, Match = new Match { Keyword = value } };

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        await Server.DisposeAsync();
    }

    private static Value ValueOf(object value) => value switch
    {
        string text => new Value { StringValue = text },
        int number => new Value { IntegerValue = number },
        long number => new Value { IntegerValue = number },
        double number => new Value { DoubleValue = number },
        bool truth => new Value { BoolValue = truth },
        object[] list => new Value { ListValue = new ListValue { Values = { list.Select(ValueOf) } } },
        (string, object)[] fields => new Value { StructValue = new Struct { Fields = { fields.ToDictionary(field => field.Item1, field => ValueOf(field.Item2)) } } },
        Value given => given,
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "no payload value"),
    };
}
