using SezBot.Tests.Corpus.Qdrant.Wire;

namespace SezBot.Tests.Corpus.Qdrant.Server;

/// <summary>Points in the order of a payload field, which needs an index that knows ranges; a point without the field is left out.</summary>
internal static class OrderedRun
{
    public static IEnumerable<(int Slot, OrderValue Value)> Slots(StoredCollection collection, Filter? filter, OrderBy order)
    {
        if (!collection.Indexes.TryGetValue(order.Key, out var index) || !index.HasOrder)
            throw Refusal.Input($"No range index for `order_by` key: `{order.Key}`. Please create one to use `order_by`.");
        var descending = order.Direction == Direction.Desc;
        var start = order.StartFrom is null ? (double?)null : Start(order.StartFrom);
        return (descending ? index.Descending : index.Ascending)
            .SkipWhile(entry => start is { } from && (descending ? entry.Value > from : entry.Value < from))
            .Where(entry => Selection.Passes(collection, filter, entry.Slot))
            .Select(entry => (entry.Slot, index.Type == FieldType.Float ? new OrderValue { Float = entry.Value } : new OrderValue { Int = (long)entry.Value }));
    }

    private static double Start(StartFrom from) => from.ValueCase switch
    {
        StartFrom.ValueOneofCase.Float => from.Float,
        StartFrom.ValueOneofCase.Integer => from.Integer,
        StartFrom.ValueOneofCase.Timestamp => Moment.Micros(from.Timestamp.ToDateTimeOffset()),
        StartFrom.ValueOneofCase.Datetime when Moment.Read(from.Datetime) is { } moment => Moment.Micros(moment),
        _ => throw Refusal.Unknown("StartFrom"),
    };
}
