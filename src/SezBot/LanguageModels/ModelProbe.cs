using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SezBot.LanguageModels;

/// <summary>Asks the chat server once which models it has, and where it keeps no list, for one token of an answer.</summary>
public sealed class ModelProbe(ChatServer server, TimeProvider time)
{
    private const int NamesShown = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public async Task<ModelProbeResult> RunAsync(CancellationToken cancel)
    {
        if (!server.Options.IsConfigured)
            return new ModelProbeResult(ModelProbeVerdict.NotConfigured, TimeSpan.Zero, null);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        var started = time.GetTimestamp();
        var (verdict, detail) = await KnockAsync(patience.Token, cancel);
        return new ModelProbeResult(verdict, time.GetElapsedTime(started), detail);
    }

    private async Task<(ModelProbeVerdict Verdict, string? Detail)> KnockAsync(CancellationToken patience, CancellationToken cancel)
    {
        try
        {
            return await ListAsync(patience) is { Count: > 0 } names && !names.Any(IsOurs)
                ? (ModelProbeVerdict.NotListed, string.Join(", ", names.Take(NamesShown)))
                : (ModelProbeVerdict.Ready, null);
        }
        catch (ModelException failure)
        {
            return (VerdictOf(failure.Fault), failure.Fault.ToString());
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested && failure is OperationCanceledException or HttpRequestException)
        {
            return (ModelProbeVerdict.Unreachable, nameof(ModelFault.FirstTokenTimeout));
        }
    }

    /// <summary>Null where the server keeps no list but answers.</summary>
    private async Task<IReadOnlyList<string>?> ListAsync(CancellationToken cancel)
    {
        try
        {
            if (Names(await SendAsync(HttpMethod.Get, "models", null, cancel)) is { } names)
                return names;
        }
        catch (ModelException failure) when (failure.Fault == ModelFault.Rejected)
        {
            // It may answer all the same.
        }
        var word = new { model = server.Options.Model, messages = new[] { new { role = "user", content = "1" } }, max_tokens = 1 };
        return IsAnswer(await SendAsync(HttpMethod.Post, "chat/completions", JsonContent.Create(word), cancel))
            ? null
            : throw new ModelException(ModelFault.Broken, "The server's answer is not of the protocol.");
    }

    private async Task<string> SendAsync(HttpMethod method, string path, HttpContent? content, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(method, $"{server.Options.Endpoint!.TrimEnd('/')}/{path}") { Content = content };
        if (!string.IsNullOrEmpty(server.Options.Key))
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", server.Options.Key);
        using var response = await server.Http.SendAsync(request, cancel);
        return await response.Content.ReadAsStringAsync(cancel);
    }

    private static List<string>? Names(string list) => Read(list)?["data"] is JsonArray data
        ? [.. data.Select(model => (model as JsonObject)?["id"]).OfType<JsonValue>().Select(id => id.ToString())]
        : null;

    private static bool IsAnswer(string answer) => Read(answer)?["choices"] is JsonArray;

    private static JsonObject? Read(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Ollama lists «name:latest» for what may be called by its name alone.
    private bool IsOurs(string name) => name == server.Options.Model || name == $"{server.Options.Model}:latest";

    private static ModelProbeVerdict VerdictOf(ModelFault fault) => fault switch
    {
        ModelFault.Unauthorized => ModelProbeVerdict.Unauthorized,
        ModelFault.Refused or ModelFault.ConnectTimeout or ModelFault.Reset => ModelProbeVerdict.Unreachable,
        _ => ModelProbeVerdict.Refused,
    };
}
