using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace SezBot.LanguageModels;

/// <summary>
/// Says to other servers what the OpenAI client says to OpenAI: the limit of tokens by the name that all of them know (the client uses the
/// newer <c>max_completion_tokens</c>, which Ollama ignores and Mistral refuses), and no key where there is none.
/// </summary>
internal sealed class ServerDialect(HttpMessageHandler inner, bool hasKey) : DelegatingHandler(inner)
{
    private const string Newer = "max_completion_tokens";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!hasKey)
            request.Headers.Authorization = null;
        if (request.Content is not null && !KnowsNewer(request.RequestUri!.Host))
            request.Content = await RenamedAsync(request.Content, cancellationToken);
        return await base.SendAsync(request, cancellationToken);
    }

    private static bool KnowsNewer(string host) =>
        host.EndsWith(".openai.com", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".azure.com", StringComparison.OrdinalIgnoreCase);

    private static async Task<HttpContent> RenamedAsync(HttpContent content, CancellationToken cancel)
    {
        var body = await content.ReadAsByteArrayAsync(cancel);
        if (JsonNode.Parse(body) is JsonObject call && call.Remove(Newer, out var limit))
        {
            call["max_tokens"] = limit;
            body = System.Text.Encoding.UTF8.GetBytes(call.ToJsonString());
        }
        return new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
    }
}
