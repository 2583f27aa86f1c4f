using SezBot.Tests.Corpus.Qdrant.Wire;

namespace SezBot.Tests.Corpus.Qdrant.Server;

/// <summary>Refuses a filter with a condition that the server does not know: an unknown variant reaches it as an empty one.</summary>
internal static class FilterRules
{
    public static void Check(Filter? filter)
    {
        if (filter is null)
            return;
        foreach (var condition in filter.Must.Concat(filter.Should).Concat(filter.MustNot).Concat(filter.MinShould?.Conditions ?? []))
            Check(condition);
    }

    private static void Check(Condition condition)
    {
        switch (condition.ConditionOneOfCase)
        {
            case Condition.ConditionOneOfOneofCase.None:
                throw Refusal.Unknown("Condition");
            case Condition.ConditionOneOfOneofCase.Filter:
                Check(condition.Filter);
                break;
            case Condition.ConditionOneOfOneofCase.Nested:
                Check(condition.Nested.Filter);
                break;
            case Condition.ConditionOneOfOneofCase.HasId:
                foreach (var id in condition.HasId.HasId)
                    PointKey.Read(id);
                break;
            case Condition.ConditionOneOfOneofCase.Field:
                Check(condition.Field);
                break;
        }
    }

    private static void Check(FieldCondition field)
    {
        if (field.Key.Length == 0)
            throw Refusal.Input("a field condition without a key");
        if (field.Match is { MatchValueCase: Match.MatchValueOneofCase.None })
            throw Refusal.Unknown("Match condition");
        if (field.Match is null && field.Range is null && field.DatetimeRange is null && field.ValuesCount is null && !field.HasIsEmpty && !field.HasIsNull)
            throw Refusal.Unknown("FieldCondition");
    }
}
