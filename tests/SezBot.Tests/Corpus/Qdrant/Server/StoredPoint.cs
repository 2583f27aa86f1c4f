using Google.Protobuf.Collections;
using SezBot.Tests.Corpus.Qdrant.Wire;

namespace SezBot.Tests.Corpus.Qdrant.Server;

/// <summary>A point as it is kept. Nothing in it is changed after it was stored: a new payload makes a new record.</summary>
internal sealed record StoredPoint(
    PointKey Key,
    MapField<string, Value> Payload,
    IReadOnlyDictionary<string, SparseVector> Sparse,
    IReadOnlyDictionary<string, float[]> Dense,
    ulong Version);
