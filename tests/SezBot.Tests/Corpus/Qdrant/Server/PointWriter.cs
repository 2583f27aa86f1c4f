using Google.Protobuf.Collections;
using SezBot.Tests.Corpus.Qdrant.Wire;

namespace SezBot.Tests.Corpus.Qdrant.Server;

/// <summary>Writes to the points of one collection. A request is checked whole before anything of it is done.</summary>
internal static class PointWriter
{
    /// <param name="update">Which of the points that exist already may be overwritten; new ones always go in.</param>
    public static void Upsert(StoredCollection collection, IReadOnlyList<PointStruct> points, Filter? update, UpdateMode mode)
    {
        FilterRules.Check(update);
        var version = collection.Version + 1;
        var read = points.Select(point => Read(collection, point, version)).ToList();
        collection.NextVersion();
        foreach (var point in read)
            if (MayPut(collection.Find(point.Key), update, mode))
                collection.Put(point);
    }

    public static void Delete(StoredCollection collection, PointsSelector? selector)
    {
        var keys = Chosen(collection, selector);
        collection.NextVersion();
        foreach (var key in keys)
            collection.Remove(key);
    }

    /// <summary>Adds the given keys to a payload, over those of the same name.</summary>
    public static void SetPayload(StoredCollection collection, SetPayloadPoints request)
    {
        if (request.HasKey)
            throw Refusal.Input("the test server sets payload at its root only");
        var keys = Chosen(collection, request.PointsSelector);
        collection.NextVersion();
        foreach (var key in keys.Where(key => collection.SlotOf(key) is not null))
            collection.ReplacePayload(key, Merged(collection.Find(key)!.Payload, request.Payload));
    }

    private static StoredPoint Read(StoredCollection collection, PointStruct point, ulong version)
    {
        var (sparse, dense) = collection.Space.Read(point.Vectors);
        return new StoredPoint(PointKey.Read(point.Id), point.Payload, sparse, dense, version);
    }

    private static bool MayPut(StoredPoint? existing, Filter? update, UpdateMode mode) => existing is null
        ? mode != UpdateMode.UpdateOnly
        : mode != UpdateMode.InsertOnly && FilterCheck.Passes(update, existing);

    private static List<PointKey> Chosen(StoredCollection collection, PointsSelector? selector)
    {
        switch (selector?.PointsSelectorOneOfCase)
        {
            case PointsSelector.PointsSelectorOneOfOneofCase.Points:
                return [.. selector.Points.Ids.Select(PointKey.Read)];
            case PointsSelector.PointsSelectorOneOfOneofCase.Filter:
                FilterRules.Check(selector.Filter);
                return [.. Selection.Slots(collection, selector.Filter).Select(slot => collection.Slots[slot]!.Key)];
            default:
                throw Refusal.Input("PointSelector is missing");
        }
    }

    private static MapField<string, Value> Merged(MapField<string, Value> old, MapField<string, Value> added)
    {
        var merged = new MapField<string, Value> { old };
        foreach (var (key, value) in added)
            merged[key] = value;
        return merged;
    }
}
