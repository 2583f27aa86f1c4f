using System.Numerics.Tensors;
using Google.Protobuf.Collections;
using SezBot.Tests.Corpus.Qdrant.Wire;

namespace SezBot.Tests.Corpus.Qdrant.Server;

/// <summary>The named vectors of a collection; the unnamed dense vector has the name "".</summary>
internal sealed class VectorSpace
{
    private readonly Dictionary<string, VectorParams> _dense;
    private readonly Dictionary<string, SparseVectorParams> _sparse;

    public VectorSpace(CreateCollection request)
    {
        _dense = request.VectorsConfig?.ConfigCase switch
        {
            VectorsConfig.ConfigOneofCase.Params => new() { [""] = request.VectorsConfig.Params },
            VectorsConfig.ConfigOneofCase.ParamsMap => new(request.VectorsConfig.ParamsMap.Map),
            _ => [],
        };
        _sparse = new(request.SparseVectorsConfig?.Map ?? []);
        foreach (var name in _dense.Keys.Concat(_sparse.Keys).Where(name => name.Length > 0))
            RequestRules.CheckName(name, 200, "vector name");
        foreach (var (name, vector) in _dense)
            Check(name, vector);
    }

    public IEnumerable<string> SparseNames => _sparse.Keys;

    public bool HasIdf(string name) => _sparse[name].Modifier == Modifier.Idf;

    public bool IsSparse(string name) => _sparse.ContainsKey(name) || (_dense.ContainsKey(name) ? false : throw Refusal.NoVector(name));

    /// <summary>The vectors of a point, checked; a cosine vector is kept with length 1, as Qdrant keeps it.</summary>
    public (Dictionary<string, SparseVector> Sparse, Dictionary<string, float[]> Dense) Read(Vectors? vectors)
    {
        var named = vectors?.VectorsOptionsCase switch
        {
            Vectors.VectorsOptionsOneofCase.Vector => [new("", vectors.Vector)],
            Vectors.VectorsOptionsOneofCase.Vectors_ => vectors.Vectors_.Vectors.ToList(),
            _ => throw Refusal.Input("Expected some vectors"),
        };
        var (sparse, dense) = (new Dictionary<string, SparseVector>(), new Dictionary<string, float[]>());
        foreach (var (name, vector) in named)
        {
            if (IsSparse(name))
                sparse.Add(name, ReadSparse(vector));
            else
                dense.Add(name, Stored(name, ReadDense(vector)));
        }
        return (sparse, dense);
    }

    /// <summary>A dense vector in the form in which the collection compares it.</summary>
    public float[] Stored(string name, IReadOnlyList<float> values)
    {
        var expected = _dense[name];
        if ((ulong)values.Count != expected.Size)
            throw Refusal.Input($"Vector dimension error: expected dim: {expected.Size}, got {values.Count}");
        var vector = values.ToArray();
        if (expected.Distance == Distance.Cosine && TensorPrimitives.Norm<float>(vector) is var norm and > 0)
            TensorPrimitives.Divide<float>(vector, norm, vector);
        return vector;
    }

    private static SparseVector ReadSparse(Vector vector) => RequestRules.Checked(vector switch
    {
        { VectorCase: Vector.VectorOneofCase.Sparse } => vector.Sparse,
        { VectorCase: Vector.VectorOneofCase.None, Indices: not null } => new SparseVector { Indices = { vector.Indices.Data }, Values = { vector.Data } },
        _ => throw Refusal.Input("Conversion between sparse and regular vectors failed"),
    });

    private static RepeatedField<float> ReadDense(Vector vector) => vector switch
    {
        { VectorCase: Vector.VectorOneofCase.Dense } => vector.Dense.Data,
        { VectorCase: Vector.VectorOneofCase.None, Indices: null } => vector.Data,
        _ => throw Refusal.Input("Conversion between sparse and regular vectors failed"),
    };

    private static void Check(string name, VectorParams vector)
    {
        if (vector.Size is < 1 or > 65536)
            throw Refusal.Input($"vector `{name}`: size {vector.Size} is invalid, must be from 1 to 65536");
        if (vector.Distance is not (Distance.Cosine or Distance.Dot))
            throw Refusal.Input($"vector `{name}`: the test server knows the distances Cosine and Dot, not {vector.Distance}");
        if (vector.HnswConfig is { HasEfConstruct: true, EfConstruct: < 4 })
            throw Refusal.Input("hnsw_config.ef_construct must be 4 or larger");
    }
}
