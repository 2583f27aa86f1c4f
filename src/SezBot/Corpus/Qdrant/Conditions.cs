using Qdrant.Client.Grpc;
using Range = Qdrant.Client.Grpc.Range;

namespace SezBot.Corpus.Qdrant;

/// <summary>The conditions that filters are made of.</summary>
internal static class Conditions
{
    public static Condition Is(string field, string value) => Field(field, new Match { Keyword = value });

    public static Condition Is(string field, long value) => Field(field, new Match { Integer = value });

    public static Condition OneOf(string field, IEnumerable<string> values)
    {
        var strings = new RepeatedStrings();
        strings.Strings.AddRange(values);
        return Field(field, new Match { Keywords = strings });
    }

    public static Condition OneOf(string field, IEnumerable<long> values)
    {
        var integers = new RepeatedIntegers();
        integers.Integers.AddRange(values);
        return Field(field, new Match { Integers = integers });
    }

    public static Condition Below(string field, long bound) => Field(field, new Range { Lt = bound });

    public static Condition Above(string field, long bound) => Field(field, new Range { Gt = bound });

    /// <summary>Both inclusive; null for no bound.</summary>
    public static Condition Between(string field, long? least, long? most)
    {
        var range = new Range();
        if (least is { } from)
            range.Gte = from;
        if (most is { } to)
            range.Lte = to;
        return Field(field, range);
    }

    public static Filter All(params IEnumerable<Condition> conditions)
    {
        var filter = new Filter();
        filter.Must.AddRange(conditions);
        return filter;
    }

    public static Filter ButNot(this Filter filter, params IEnumerable<Condition> conditions)
    {
        filter.MustNot.AddRange(conditions);
        return filter;
    }

    private static Condition Field(string field, Match match) => new() { Field = new FieldCondition { Key = field, Match = match } };

    private static Condition Field(string field, Range range) => new() { Field = new FieldCondition { Key = field, Range = range } };
}
