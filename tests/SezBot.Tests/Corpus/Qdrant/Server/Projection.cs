using Google.Protobuf.Collections;
using SezBot.Tests.Corpus.Qdrant.Wire;

namespace SezBot.Tests.Corpus.Qdrant.Server;

/// <summary>What of a point goes into an answer: by itself neither payload nor vectors.</summary>
internal static class Projection
{
    public static RetrievedPoint Retrieved(StoredPoint point, WithPayloadSelector? payload, WithVectorsSelector? vectors)
    {
        var answer = new RetrievedPoint { Id = point.Key.Write(), Vectors = Chosen(point, vectors) };
        Add(answer.Payload, point, payload);
        return answer;
    }

    public static ScoredPoint Scored(StoredPoint point, float score, WithPayloadSelector? payload, WithVectorsSelector? vectors)
    {
        var answer = new ScoredPoint { Id = point.Key.Write(), Score = score, Version = point.Version, Vectors = Chosen(point, vectors) };
        Add(answer.Payload, point, payload);
        return answer;
    }

    private static void Add(MapField<string, Value> target, StoredPoint point, WithPayloadSelector? selector)
    {
        Func<string, bool> wanted = selector?.SelectorOptionsCase switch
        {
            WithPayloadSelector.SelectorOptionsOneofCase.Enable => _ => selector.Enable,
            WithPayloadSelector.SelectorOptionsOneofCase.Include => selector.Include.Fields.Contains,
            WithPayloadSelector.SelectorOptionsOneofCase.Exclude => key => !selector.Exclude.Fields.Contains(key),
            WithPayloadSelector.SelectorOptionsOneofCase.None => throw Refusal.Unknown("WithPayloadSelector"),
            _ => _ => false,
        };
        foreach (var (key, value) in point.Payload)
            if (wanted(key))
                target.Add(key, value);
    }

    private static VectorsOutput? Chosen(StoredPoint point, WithVectorsSelector? selector)
    {
        Func<string, bool> wanted = selector?.SelectorOptionsCase switch
        {
            WithVectorsSelector.SelectorOptionsOneofCase.Enable => _ => selector.Enable,
            WithVectorsSelector.SelectorOptionsOneofCase.Include => selector.Include.Names.Contains,
            WithVectorsSelector.SelectorOptionsOneofCase.None => throw Refusal.Unknown("WithVectorsSelector"),
            _ => _ => false,
        };
        if (selector is null or { SelectorOptionsCase: WithVectorsSelector.SelectorOptionsOneofCase.Enable, Enable: false })
            return null;
        if (point.Dense.TryGetValue("", out var unnamed))
            return new VectorsOutput { Vector = Output(unnamed) };
        var named = new NamedVectorsOutput();
        foreach (var (name, vector) in point.Dense.Where(pair => wanted(pair.Key)))
            named.Vectors.Add(name, Output(vector));
        foreach (var (name, vector) in point.Sparse.Where(pair => wanted(pair.Key)))
            named.Vectors.Add(name, new VectorOutput { Sparse = vector });
        return new VectorsOutput { Vectors = named };
    }

    private static VectorOutput Output(float[] vector) => new() { Dense = new DenseVector { Data = { vector } } };
}
