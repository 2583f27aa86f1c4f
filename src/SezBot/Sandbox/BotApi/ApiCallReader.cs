using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace SezBot.Sandbox.BotApi;

/// <summary>Reads a call from HTTP: the query, and a body of JSON, form-urlencoded or multipart.</summary>
internal static class ApiCallReader
{
    public static async Task<Checked<ApiCall>> ReadAsync(HttpRequest request, string method, CancellationToken cancel)
    {
        var values = new Dictionary<string, JsonElement>();
        var files = new Dictionary<string, Upload>();
        foreach (var (name, value) in request.Query)
            values[name] = JsonSerializer.SerializeToElement(value.ToString());
        if (request.HasJsonContentType())
        {
            if (await ReadJsonAsync(request, values, cancel) is { } refusal)
                return refusal;
        }
        else if (request.HasFormContentType)
            await ReadFormAsync(request, values, files, cancel);
        return new ApiCall(method, values, files, cancel);
    }

    private static async Task<ApiReply?> ReadJsonAsync(HttpRequest request, Dictionary<string, JsonElement> values, CancellationToken cancel)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(request.Body, cancellationToken: cancel);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return ApiReply.Bad("object expected as the request body");
            if (!IsUnicode(document.RootElement))
                return ApiReply.Bad("strings must be encoded in UTF-8");
            foreach (var property in document.RootElement.EnumerateObject())
                values[property.Name] = property.Value.Clone();
            return null;
        }
        catch (JsonException)
        {
            return ApiReply.Bad("can't parse the request body as JSON");
        }
    }

    // A string with half of a surrogate pair passes the JSON reader and fails only when it is taken out.
    private static bool IsUnicode(JsonElement value)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString() is not null,
                JsonValueKind.Array => value.EnumerateArray().All(IsUnicode),
                JsonValueKind.Object => value.EnumerateObject().All(property => property.Name is not null && IsUnicode(property.Value)),
                _ => true,
            };
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static async Task ReadFormAsync(
        HttpRequest request, Dictionary<string, JsonElement> values, Dictionary<string, Upload> files, CancellationToken cancel)
    {
        var form = await request.ReadFormAsync(cancel);
        foreach (var (name, value) in form)
            values[name] = JsonSerializer.SerializeToElement(value.ToString());
        foreach (var file in form.Files)
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content, cancel);
            files[file.Name] = new Upload(file.FileName, file.ContentType ?? "application/octet-stream", content.ToArray());
        }
    }
}
