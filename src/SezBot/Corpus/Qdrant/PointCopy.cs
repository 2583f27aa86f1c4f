using Qdrant.Client.Grpc;
using Lexical = SezBot.Text.SparseVector;

namespace SezBot.Corpus.Qdrant;

/// <summary>Points made from points that were read together with their vectors.</summary>
internal static class PointCopy
{
    /// <summary>The point for another generation, as if it had been there from the start.</summary>
    /// <param name="encode">Make the lexical vector anew from the text.</param>
    /// <param name="withDense">Keep its dense vector.</param>
    public static PointStruct Into(StoreState generation, RetrievedPoint point, bool encode, bool withDense, float[]? values = null)
    {
        var copy = Of(point, PointIds.OfCopy(point.Id), 0);
        if (point.Payload.Text(Fields.Kind) != Fields.PassageKind)
        {
            copy.Vectors = new Vectors { Vectors_ = new NamedVectors() };
            return copy;
        }
        var lexical = encode ? PassageEncoding.Vector(ArticlePoint.Read(point.Payload), PassagePoint.Read(point.Payload)) : LexicalOf(point);
        return WithVectors(copy, PassagePoint.Reduced(lexical, generation.Grams), values ?? (withDense ? DenseOf(point) : null));
    }

    /// <summary>The same passage written by another transaction, with a dense vector.</summary>
    public static PointStruct Embedded(RetrievedPoint point, float[] values, long transaction) => WithVectors(
        Of(point, PointIds.OfPassage(Guid.Parse(point.Payload.NeedText(Fields.Passage)), transaction), transaction), LexicalOf(point), values);

    private static PointStruct Of(RetrievedPoint point, PointId id, long transaction)
    {
        var copy = new PointStruct { Id = id };
        copy.Payload.Add(point.Payload);
        copy.Payload[Fields.Since] = Payload.Of(transaction);
        copy.Payload.Remove(Fields.Until);
        return copy;
    }

    private static PointStruct WithVectors(PointStruct point, Lexical lexical, float[]? dense)
    {
        point.Vectors = PassagePoint.VectorsOf(lexical, dense);
        point.Payload.Remove(Fields.Embedded);
        point.Payload.Put(Fields.Embedded, dense is null ? null : 1);
        return point;
    }

    public static Lexical LexicalOf(RetrievedPoint point)
    {
        var sparse = Vector(point, Fields.Lexical)?.Sparse ?? throw new StoreException(StoreFault.Damaged, $"Qdrant ({Fields.Lexical})");
        var (indices, values) = (sparse.Indices.ToArray(), sparse.Values.ToArray());
        Array.Sort(indices, values);
        return new Lexical(indices, values);
    }

    public static float[]? DenseOf(RetrievedPoint point) => Vector(point, Fields.Dense)?.Dense?.Data.ToArray();

    private static VectorOutput? Vector(RetrievedPoint point, string name) => point.Vectors?.Vectors?.Vectors.GetValueOrDefault(name);
}
