using SezBot.Tests.Corpus.Qdrant.Wire;

namespace SezBot.Tests.Corpus.Qdrant.Server;

/// <summary>Which slots pass a filter, through an index where one narrows them.</summary>
internal static class Selection
{
    // Under this many points for each that the index leaves, walking them by id to the end of the page costs less than sorting what the index leaves.
    private const int WorthSorting = 16;

    /// <summary>The slots of the living points that pass, in no order.</summary>
    public static IEnumerable<int> Slots(StoredCollection collection, Filter? filter) =>
        (Narrowed(collection, filter) ?? Enumerable.Range(0, collection.Slots.Count)).Where(slot => Passes(collection, filter, slot));

    /// <summary>The points that pass from <paramref name="start"/> on, by id.</summary>
    public static IEnumerable<StoredPoint> ById(StoredCollection collection, Filter? filter, PointKey? start)
    {
        if (Narrowed(collection, filter) is { } narrowed && narrowed.Count < collection.Keys.Count / WorthSorting)
            return narrowed.Where(slot => Passes(collection, filter, slot)).Select(slot => collection.Slots[slot]!)
                .Where(point => start is not { } from || point.Key.CompareTo(from) >= 0).OrderBy(point => point.Key);
        if (collection.Keys.Count == 0)
            return [];
        var keys = start is { } first ? first.CompareTo(collection.Keys.Max) > 0 ? [] : collection.Keys.GetViewBetween(first, collection.Keys.Max) : collection.Keys;
        return keys.Select(key => collection.Find(key)!).Where(point => FilterCheck.Passes(filter, point));
    }

    public static bool Passes(StoredCollection collection, Filter? filter, int slot) =>
        collection.Slots[slot] is { } point && FilterCheck.Passes(filter, point);

    /// <returns>The fewest slots among which all that pass must be; null when no index helps.</returns>
    private static IReadOnlyCollection<int>? Narrowed(StoredCollection collection, Filter? filter) =>
        filter?.Must.Select(condition => Narrowed(collection, condition)).OfType<IReadOnlyCollection<int>>().MinBy(slots => slots.Count);

    private static IReadOnlyCollection<int>? Narrowed(StoredCollection collection, Condition condition) => condition.ConditionOneOfCase switch
    {
        Condition.ConditionOneOfOneofCase.Filter => Narrowed(collection, condition.Filter),
        Condition.ConditionOneOfOneofCase.HasId => [.. condition.HasId.HasId.Select(PointKey.Read).Distinct().Select(collection.SlotOf).OfType<int>()],
        Condition.ConditionOneOfOneofCase.Field when IsMatchAlone(condition.Field) && collection.Indexes.TryGetValue(condition.Field.Key, out var index) =>
            Narrowed(index, condition.Field.Match),
        _ => null,
    };

    private static IReadOnlyCollection<int>? Narrowed(PayloadIndex index, Match? match) => (match?.MatchValueCase, index.Type) switch
    {
        (Match.MatchValueOneofCase.Keyword, FieldType.Keyword or FieldType.Uuid) => index.Slots(match.Keyword),
        (Match.MatchValueOneofCase.Integer, FieldType.Integer) => index.Slots(match.Integer),
        (Match.MatchValueOneofCase.Keywords, FieldType.Keyword or FieldType.Uuid) => Union(index, match.Keywords.Strings),
        (Match.MatchValueOneofCase.Integers, FieldType.Integer) => Union(index, match.Integers.Integers.Cast<object>()),
        _ => null,
    };

    // Beside another condition on the field the match alone lets too few through: see FieldCheck.
    private static bool IsMatchAlone(FieldCondition field) =>
        field.Range is null && field.DatetimeRange is null && field.ValuesCount is null && !field.HasIsEmpty && !field.HasIsNull;

    private static HashSet<int> Union(PayloadIndex index, IEnumerable<object> values) => [.. values.SelectMany(index.Slots)];
}
