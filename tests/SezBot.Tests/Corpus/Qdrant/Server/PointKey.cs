using SezBot.Tests.Corpus.Qdrant.Wire;

namespace SezBot.Tests.Corpus.Qdrant.Server;

/// <summary>A point's id: an unsigned number or a UUID. Numbers come before UUIDs; UUIDs are in the order of their text.</summary>
internal readonly record struct PointKey(ulong Number, Guid? Uuid) : IComparable<PointKey>
{
    public static PointKey Read(PointId? id) => id?.PointIdOptionsCase switch
    {
        PointId.PointIdOptionsOneofCase.Num => new(id.Num, null),
        PointId.PointIdOptionsOneofCase.Uuid => new(0, ReadUuid(id.Uuid)),
        _ => throw Refusal.Input("Empty PointId"),
    };

    public PointId Write() => Uuid is { } uuid ? new PointId { Uuid = uuid.ToString("D") } : new PointId { Num = Number };

    public int CompareTo(PointKey other) => (Uuid, other.Uuid) switch
    {
        (null, null) => Number.CompareTo(other.Number),
        (null, _) => -1,
        (_, null) => 1,
        ({ } mine, { } its) => mine.CompareTo(its),
    };

    private static Guid ReadUuid(string text) => Guid.TryParseExact(text, "D", out var uuid) || Guid.TryParseExact(text, "N", out uuid)
        ? uuid
        : throw Refusal.Input($"Unable to parse UUID: {text}");
}
