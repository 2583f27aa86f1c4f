using Google.Protobuf.Collections;
using Qdrant.Client.Grpc;

namespace SezBot.Corpus.Qdrant;

/// <summary>Values of payload fields. An absent field is null; a field that is missing where there must be one is a damaged store.</summary>
internal static class Payload
{
    public static Value Of(string value) => new() { StringValue = value };

    public static Value Of(long value) => new() { IntegerValue = value };

    public static void Put(this MapField<string, Value> payload, string field, string? value)
    {
        if (value is not null)
            payload[field] = Of(value);
    }

    public static void Put(this MapField<string, Value> payload, string field, long? value)
    {
        if (value is { } number)
            payload[field] = Of(number);
    }

    public static string? Text(this MapField<string, Value> payload, string field) =>
        payload.TryGetValue(field, out var value) && value.KindCase == Value.KindOneofCase.StringValue ? value.StringValue : null;

    public static long? Number(this MapField<string, Value> payload, string field) =>
        payload.TryGetValue(field, out var value) && value.KindCase == Value.KindOneofCase.IntegerValue ? value.IntegerValue : null;

    public static string NeedText(this MapField<string, Value> payload, string field) => payload.Text(field) ?? throw Lacks(field);

    public static long NeedNumber(this MapField<string, Value> payload, string field) => payload.Number(field) ?? throw Lacks(field);

    private static StoreException Lacks(string field) => new(StoreFault.Damaged, $"Qdrant ({field})");
}
