using Google.Protobuf.Collections;
using SezBot.Tests.Corpus.Qdrant.Wire;

namespace SezBot.Tests.Corpus.Qdrant.Server;

/// <summary>Whether a point passes a filter.</summary>
internal static class FilterCheck
{
    public static bool Passes(Filter? filter, StoredPoint point) => filter is null || Passes(filter, point, point.Payload);

    private static bool Passes(Filter filter, StoredPoint point, MapField<string, Value> payload)
    {
        foreach (var condition in filter.Must)
            if (!Holds(condition, point, payload))
                return false;
        foreach (var condition in filter.MustNot)
            if (Holds(condition, point, payload))
                return false;
        return (filter.Should.Count == 0 || filter.Should.Any(condition => Holds(condition, point, payload)))
            && (filter.MinShould is null || (ulong)filter.MinShould.Conditions.Count(condition => Holds(condition, point, payload)) >= filter.MinShould.MinCount);
    }

    private static bool Holds(Condition condition, StoredPoint point, MapField<string, Value> payload) => condition.ConditionOneOfCase switch
    {
        Condition.ConditionOneOfOneofCase.Field => FieldCheck.Holds(condition.Field, payload),
        Condition.ConditionOneOfOneofCase.Filter => Passes(condition.Filter, point, payload),
        Condition.ConditionOneOfOneofCase.HasId => condition.HasId.HasId.Any(id => PointKey.Read(id) == point.Key),
        Condition.ConditionOneOfOneofCase.IsEmpty => FieldCheck.IsEmpty(payload, condition.IsEmpty.Key),
        Condition.ConditionOneOfOneofCase.IsNull => FieldCheck.IsNull(payload, condition.IsNull.Key),
        Condition.ConditionOneOfOneofCase.HasVector => point.Sparse.ContainsKey(condition.HasVector.HasVector) || point.Dense.ContainsKey(condition.HasVector.HasVector),
        Condition.ConditionOneOfOneofCase.Nested => PayloadPath.FindEach(payload, condition.Nested.Key)
            .Any(each => each.KindCase == Value.KindOneofCase.StructValue && Passes(condition.Nested.Filter, point, each.StructValue.Fields)),
        _ => throw Refusal.Unknown("Condition"),
    };
}
