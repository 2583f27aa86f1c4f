using Qdrant.Client.Grpc;

namespace SezBot.Corpus.Qdrant;

/// <summary>
/// Ids of points. A passage that is written again keeps its own id, in the payload, but becomes another point: older snapshots go on
/// seeing the one before.
/// </summary>
internal static class PointIds
{
    public static readonly PointId State = Of(PassageId.OfName("state"));

    public static PointId Of(Guid id) => new() { Uuid = id.ToString() };

    public static PointId OfPassage(Guid passage, long transaction) => Of(PassageId.OfName($"passage\n{passage}\n{transaction}"));

    /// <summary>Of a point's copy in another generation.</summary>
    public static PointId OfCopy(PointId original) => Of(PassageId.OfName($"copy\n{original.Uuid}"));
}
