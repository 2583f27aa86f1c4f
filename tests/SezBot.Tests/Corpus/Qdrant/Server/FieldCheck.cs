using Google.Protobuf.Collections;
using SezBot.Tests.Corpus.Qdrant.Wire;

namespace SezBot.Tests.Corpus.Qdrant.Server;

/// <summary>Conditions on one field. Of an array, one element that fits is enough.</summary>
internal static class FieldCheck
{
    /// <summary>Of several conditions on one field, one that fits is enough: that is how Qdrant reads them.</summary>
    public static bool Holds(FieldCondition field, MapField<string, Value> payload)
    {
        if (field.ValuesCount is { } count)
            return InRange(PayloadPath.FindEach(payload, field.Key).Count(), count);
        return field.HasIsEmpty && IsEmpty(payload, field.Key) == field.IsEmpty
            || field.HasIsNull && IsNull(payload, field.Key) == field.IsNull
            || field.Match is not null && AnyOf(payload, field.Key, value => Matches(field.Match, value))
            || field.Range is not null && AnyOf(payload, field.Key, value => InRange(field.Range, value))
            || field.DatetimeRange is not null && AnyOf(payload, field.Key, value => InRange(field.DatetimeRange, value));
    }

    /// <summary>No value, null or an empty array; an array that holds a null is neither empty nor null.</summary>
    public static bool IsEmpty(MapField<string, Value> payload, string key) => PayloadPath.Find(payload, key).All(value =>
        IsNull(value) || value.KindCase == Value.KindOneofCase.ListValue && value.ListValue.Values.Count == 0);

    public static bool IsNull(MapField<string, Value> payload, string key) => PayloadPath.Find(payload, key).Any(IsNull);

    private static bool IsNull(Value value) => value.KindCase is Value.KindOneofCase.NullValue or Value.KindOneofCase.None;

    private static bool AnyOf(MapField<string, Value> payload, string key, Func<Value, bool> fits) =>
        payload.TryGetValue(key, out var direct) && direct.KindCase != Value.KindOneofCase.ListValue
            ? fits(direct)
            : PayloadPath.FindEach(payload, key).Any(fits);

    private static bool Matches(Match match, Value value) => (match.MatchValueCase, value.KindCase) switch
    {
        (Match.MatchValueOneofCase.Keyword, Value.KindOneofCase.StringValue) => match.Keyword == value.StringValue,
        (Match.MatchValueOneofCase.Keywords, Value.KindOneofCase.StringValue) => match.Keywords.Strings.Contains(value.StringValue),
        (Match.MatchValueOneofCase.ExceptKeywords, Value.KindOneofCase.StringValue) => !match.ExceptKeywords.Strings.Contains(value.StringValue),
        (Match.MatchValueOneofCase.Text, Value.KindOneofCase.StringValue) => value.StringValue.Contains(match.Text, StringComparison.Ordinal),
        (Match.MatchValueOneofCase.Integer, Value.KindOneofCase.IntegerValue) => match.Integer == value.IntegerValue,
        (Match.MatchValueOneofCase.Integers, Value.KindOneofCase.IntegerValue) => match.Integers.Integers.Contains(value.IntegerValue),
        (Match.MatchValueOneofCase.ExceptIntegers, Value.KindOneofCase.IntegerValue) => !match.ExceptIntegers.Integers.Contains(value.IntegerValue),
        (Match.MatchValueOneofCase.Boolean, Value.KindOneofCase.BoolValue) => match.Boolean == value.BoolValue,
        (Match.MatchValueOneofCase.ExceptKeywords or Match.MatchValueOneofCase.ExceptIntegers, _) => !IsNull(value),
        _ => false,
    };

    private static bool InRange(Wire.Range range, Value value)
    {
        if (value.KindCase is not (Value.KindOneofCase.IntegerValue or Value.KindOneofCase.DoubleValue))
            return false;
        var number = value.KindCase == Value.KindOneofCase.IntegerValue ? value.IntegerValue : value.DoubleValue;
        return (!range.HasLt || number < range.Lt) && (!range.HasLte || number <= range.Lte)
            && (!range.HasGt || number > range.Gt) && (!range.HasGte || number >= range.Gte);
    }

    private static bool InRange(DatetimeRange range, Value value)
    {
        if (value.KindCase != Value.KindOneofCase.StringValue || Moment.Read(value.StringValue) is not { } moment)
            return false;
        return (range.Lt is null || moment < range.Lt.ToDateTimeOffset()) && (range.Lte is null || moment <= range.Lte.ToDateTimeOffset())
            && (range.Gt is null || moment > range.Gt.ToDateTimeOffset()) && (range.Gte is null || moment >= range.Gte.ToDateTimeOffset());
    }

    private static bool InRange(int count, ValuesCount range)
    {
        var number = (ulong)count;
        return (!range.HasLt || number < range.Lt) && (!range.HasLte || number <= range.Lte)
            && (!range.HasGt || number > range.Gt) && (!range.HasGte || number >= range.Gte);
    }
}
