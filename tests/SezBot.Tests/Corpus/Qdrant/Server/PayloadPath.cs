using Google.Protobuf.Collections;
using SezBot.Tests.Corpus.Qdrant.Wire;

namespace SezBot.Tests.Corpus.Qdrant.Server;

/// <summary>What a key such as <c>title</c>, <c>place.city</c> or <c>people[].name</c> names in a payload.</summary>
internal static class PayloadPath
{
    /// <summary>The values there, an array as one value.</summary>
    public static IEnumerable<Value> Find(MapField<string, Value> payload, string key)
    {
        if (payload.TryGetValue(key, out var direct))
            return [direct];
        if (!key.Contains('.') && !key.Contains('['))
            return [];
        return key.Split('.').Aggregate<string, IEnumerable<Value>>(
            [new Value { StructValue = new Struct { Fields = { payload } } }],
            (found, step) => [.. found.SelectMany(value => Step(value, step))]);
    }

    /// <summary>The values there, each element of an array by itself.</summary>
    public static IEnumerable<Value> FindEach(MapField<string, Value> payload, string key) =>
        Find(payload, key).SelectMany(value => value.KindCase == Value.KindOneofCase.ListValue ? (IEnumerable<Value>)value.ListValue.Values : [value]);

    private static RepeatedField<Value> Step(Value value, string step)
    {
        var name = step.EndsWith("[]", StringComparison.Ordinal) ? step[..^2] : step;
        if (value.KindCase != Value.KindOneofCase.StructValue || !value.StructValue.Fields.TryGetValue(name, out var next))
            return [];
        return name.Length == step.Length ? [next] : next.KindCase == Value.KindOneofCase.ListValue ? next.ListValue.Values : [];
    }
}
