using Google.Protobuf.Collections;
using SezBot.Tests.Corpus.Qdrant.Wire;

namespace SezBot.Tests.Corpus.Qdrant.Server;

/// <summary>The index of one payload field: slots by value for matching and, where the type has an order, by number for ranges.</summary>
internal sealed class PayloadIndex(CreateFieldIndexCollection request)
{
    private readonly Dictionary<object, HashSet<int>> _byValue = [];
    private readonly SortedSet<(double Value, int Slot)> _ordered = [];

    public CreateFieldIndexCollection Request => request;

    public FieldType Type => request.FieldType;

    /// <summary>An integer index has a range part unless it was asked for without one.</summary>
    public bool HasOrder => Type switch
    {
        FieldType.Integer => request.FieldIndexParams?.IntegerIndexParams is not { HasRange: true, Range: false },
        FieldType.Float or FieldType.Datetime => true,
        _ => false,
    };

    public bool HasFacets => Type is FieldType.Keyword or FieldType.Integer or FieldType.Bool or FieldType.Uuid;

    public IEnumerable<(object Value, IReadOnlySet<int> Slots)> Values => _byValue.Select(pair => (pair.Key, (IReadOnlySet<int>)pair.Value));

    public IEnumerable<(double Value, int Slot)> Ascending => _ordered;

    public IEnumerable<(double Value, int Slot)> Descending => _ordered.Reverse();

    public IReadOnlyCollection<int> Slots(object value) => _byValue.TryGetValue(value, out var slots) ? slots : [];

    public void Add(int slot, MapField<string, Value> payload)
    {
        foreach (var value in PayloadPath.FindEach(payload, request.FieldName))
        {
            if (MatchKey(value) is { } key)
            {
                if (!_byValue.TryGetValue(key, out var slots))
                    _byValue.Add(key, slots = []);
                slots.Add(slot);
            }
            if (OrderKey(value) is { } number)
                _ordered.Add((number, slot));
        }
    }

    public void Remove(int slot, MapField<string, Value> payload)
    {
        foreach (var value in PayloadPath.FindEach(payload, request.FieldName))
        {
            if (MatchKey(value) is { } key && _byValue.TryGetValue(key, out var slots) && slots.Remove(slot) && slots.Count == 0)
                _byValue.Remove(key);
            if (OrderKey(value) is { } number)
                _ordered.Remove((number, slot));
        }
    }

    private object? MatchKey(Value value) => (Type, value.KindCase) switch
    {
        (FieldType.Keyword or FieldType.Uuid, Value.KindOneofCase.StringValue) => value.StringValue,
        (FieldType.Integer, Value.KindOneofCase.IntegerValue) => value.IntegerValue,
        (FieldType.Bool, Value.KindOneofCase.BoolValue) => value.BoolValue,
        _ => null,
    };

    private double? OrderKey(Value value) => !HasOrder ? null : (Type, value.KindCase) switch
    {
        (FieldType.Integer or FieldType.Float, Value.KindOneofCase.IntegerValue) => value.IntegerValue,
        (FieldType.Float, Value.KindOneofCase.DoubleValue) => value.DoubleValue,
        (FieldType.Datetime, Value.KindOneofCase.StringValue) => Moment.Read(value.StringValue) is { } moment ? Moment.Micros(moment) : null,
        _ => null,
    };
}
