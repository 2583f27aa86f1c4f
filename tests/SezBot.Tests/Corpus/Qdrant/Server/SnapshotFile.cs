using Google.Protobuf;
using SezBot.Tests.Corpus.Qdrant.Wire;

namespace SezBot.Tests.Corpus.Qdrant.Server;

/// <summary>
/// A collection as bytes: its settings, points and payload indexes, each as a message with its length before it. A real snapshot is a tar archive;
/// clients must treat both as opaque. Aliases are not in it.
/// </summary>
internal static class SnapshotFile
{
    private static readonly byte[] Magic = "SNAPSHOT"u8.ToArray();

    public static byte[] Write(StoredCollection collection)
    {
        using var stream = new MemoryStream();
        stream.Write(Magic);
        collection.Config.WriteDelimitedTo(stream);
        new UpsertPoints { Points = { collection.Keys.Select(key => Point(collection.Find(key)!)) } }.WriteDelimitedTo(stream);
        foreach (var index in collection.Indexes.Values)
            index.Request.WriteDelimitedTo(stream);
        return stream.ToArray();
    }

    /// <exception cref="InvalidDataException">It is no snapshot, or a damaged one.</exception>
    public static StoredCollection Read(byte[] content, string name)
    {
        if (!content.AsSpan().StartsWith(Magic))
            throw new InvalidDataException("not a snapshot");
        try
        {
            using var stream = new MemoryStream(content, Magic.Length, content.Length - Magic.Length);
            var collection = new StoredCollection(new CreateCollection(CreateCollection.Parser.ParseDelimitedFrom(stream)) { CollectionName = name });
            PointWriter.Upsert(collection, UpsertPoints.Parser.ParseDelimitedFrom(stream).Points, null, UpdateMode.Upsert);
            while (stream.Position < stream.Length)
                collection.AddIndex(CreateFieldIndexCollection.Parser.ParseDelimitedFrom(stream));
            return collection;
        }
        catch (InvalidProtocolBufferException damage)
        {
            throw new InvalidDataException("a damaged snapshot", damage);
        }
    }

    private static PointStruct Point(StoredPoint point)
    {
        var named = new NamedVectors();
        foreach (var (name, vector) in point.Sparse)
            named.Vectors.Add(name, new Vector { Sparse = vector });
        foreach (var (name, vector) in point.Dense)
            named.Vectors.Add(name, new Vector { Dense = new DenseVector { Data = { vector } } });
        return new PointStruct { Id = point.Key.Write(), Payload = { point.Payload }, Vectors = new Vectors { Vectors_ = named } };
    }
}
