using System.Globalization;
using System.Text.Json;

namespace SezBot.Sandbox.BotApi;

/// <summary>One call of a method: parameters are read the same way whether they came as JSON, as a form or in the query.</summary>
internal sealed class ApiCall(
    string method, IReadOnlyDictionary<string, JsonElement> values, IReadOnlyDictionary<string, Upload> files, CancellationToken cancel)
{
    public string Method { get; } = method;

    public CancellationToken Cancel { get; } = cancel;

    /// <summary>The file that a parameter sends, directly or as «attach://name».</summary>
    public Upload? File(string name) =>
        files.GetValueOrDefault(Text(name) is { } text && text.StartsWith("attach://", StringComparison.Ordinal) ? text[9..] : name);

    public string? Text(string name) => values.TryGetValue(name, out var value) ? TextOf(value) : null;

    public long? Number(string name) =>
        long.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public bool Flag(string name) => Text(name)?.ToLowerInvariant() is "true" or "yes" or "1";

    public bool Has(string name) => values.ContainsKey(name);

    /// <summary>An object or array; in forms it comes as JSON in a string. What cannot be read is given as the string it is.</summary>
    public JsonElement? Json(string name)
    {
        if (!values.TryGetValue(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        if (value.ValueKind != JsonValueKind.String)
            return value;
        var text = value.GetString()!;
        if (text.Length == 0)
            return null;
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return value;
        }
    }

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };
}
