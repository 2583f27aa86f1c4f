using Google.Protobuf.Collections;
using Qdrant.Client.Grpc;
using SezBot.Text;
using Lexical = SezBot.Text.SparseVector;
using WireDense = Qdrant.Client.Grpc.DenseVector;
using WireSparse = Qdrant.Client.Grpc.SparseVector;

namespace SezBot.Corpus.Qdrant;

/// <summary>A passage as a point: its vectors, its text, and what a filter or an encoder needs of its article.</summary>
internal static class PassagePoint
{
    /// <summary>What a search needs of a point's payload.</summary>
    public static readonly string[] Shown = [Fields.Passage, Fields.Article, Fields.Version, Fields.Ordinal, Fields.Start, Fields.Text, Fields.Hash];

    public static PointStruct Of(Article article, Passage passage, Lexical lexical, float[]? dense, long transaction)
    {
        var point = new PointStruct { Id = PointIds.OfPassage(passage.Id, transaction), Vectors = VectorsOf(lexical, dense) };
        var payload = point.Payload;
        payload.Put(Fields.Kind, Fields.PassageKind);
        payload.Put(Fields.Since, transaction);
        ArticlePoint.WriteRecord(payload, article);
        payload.Put(Fields.Passage, passage.Id.ToString());
        payload.Put(Fields.Ordinal, passage.Ordinal);
        payload.Put(Fields.Start, passage.Start);
        payload.Put(Fields.Text, passage.Text);
        payload.Put(Fields.Hash, PassageHash.Of(passage.Text));
        payload.Put(Fields.Embedded, dense is null ? null : 1);
        return point;
    }

    public static Vectors VectorsOf(Lexical lexical, float[]? dense)
    {
        var named = new NamedVectors();
        named.Vectors[Fields.Lexical] = new Vector { Sparse = Sparse(lexical) };
        if (dense is not null)
            named.Vectors[Fields.Dense] = new Vector { Dense = Dense(dense) };
        return new Vectors { Vectors_ = named };
    }

    public static WireSparse Sparse(Lexical vector)
    {
        var sparse = new WireSparse();
        sparse.Indices.AddRange(vector.Indices);
        sparse.Values.AddRange(vector.Values);
        return sparse;
    }

    public static WireDense Dense(float[] values)
    {
        var dense = new WireDense();
        dense.Data.AddRange(values);
        return dense;
    }

    /// <exception cref="StoreException"><see cref="StoreFault.Damaged"/>: a text that does not equal its hash must never be cited.</exception>
    public static Passage Read(MapField<string, Value> payload)
    {
        var text = payload.NeedText(Fields.Text);
        if (PassageHash.Of(text) != payload.NeedNumber(Fields.Hash) || !Guid.TryParse(payload.NeedText(Fields.Passage), out var id))
            throw new StoreException(StoreFault.Damaged, $"Qdrant ({payload.Text(Fields.Article)})");
        return new Passage(
            id, payload.NeedText(Fields.Article), payload.NeedText(Fields.Version), (int)payload.NeedNumber(Fields.Ordinal),
            (int)payload.NeedNumber(Fields.Start), text);
    }

    /// <summary>The stems alone where the generation holds no 4-grams.</summary>
    public static Lexical Reduced(Lexical vector, bool grams)
    {
        if (grams)
            return vector;
        var kept = Enumerable.Range(0, vector.Count).Where(at => LexicalEncoder.IsStem(vector.Indices[at])).ToList();
        return new Lexical([.. kept.Select(at => vector.Indices[at])], [.. kept.Select(at => vector.Values[at])]);
    }
}
