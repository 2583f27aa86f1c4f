using System.Text.Json;
using System.Text.Json.Serialization;

namespace SezBot.Sandbox;

/// <summary>JSON that was written before and goes into an answer as it is.</summary>
[JsonConverter(typeof(Writer))]
internal readonly record struct RawJson(ReadOnlyMemory<byte> Utf8)
{
    private sealed class Writer : JsonConverter<RawJson>
    {
        public override RawJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, RawJson value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.Utf8.Span, skipInputValidation: true);
    }
}
