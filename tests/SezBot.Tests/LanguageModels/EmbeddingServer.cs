using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SezBot.Tests.LanguageModels;

/// <summary>A test part: an OpenAI-compatible embedding server over real HTTP, which plays what a test tells it and remembers what it was asked.</summary>
internal sealed class EmbeddingServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private EmbeddingServer(WebApplication app, Func<string, float[]> embed)
    {
        (_app, Embed) = (app, embed);
        app.MapPost("/v1/embeddings", AnswerAsync);
    }

    /// <summary>What it makes of a text.</summary>
    public Func<string, float[]> Embed { get; set; }

    /// <summary>Runs before each answer; true when it has written one itself. The number counts requests from 1.</summary>
    public Func<HttpContext, int, Task<bool>> Before { get; set; } = (_, _) => Task.FromResult(false);

    /// <summary>The texts of each request.</summary>
    public List<IReadOnlyList<string>> Requests { get; } = [];

    public IEnumerable<string> Texts => Requests.SelectMany(texts => texts);

    public string? Authorization { get; private set; }

    public string Endpoint => $"{_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()}/v1";

    public (string, string)[] Settings(string model = "hashed-words") =>
        [("SEZBOT_Models__Embedding__Endpoint", Endpoint), ("SEZBOT_Models__Embedding__Model", model), ("SEZBOT_Models__Embedding__BatchSize", "4")];

    public static async Task<EmbeddingServer> StartAsync(Func<string, float[]>? embed = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var server = new EmbeddingServer(app, embed ?? new HashedWordsEmbedding().Embed);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var request = (await JsonNode.ParseAsync(context.Request.Body))!;
        IReadOnlyList<string> texts = [.. request["input"]!.AsArray().Select(text => text!.GetValue<string>())];
        int number;
        lock (Requests)
        {
            Requests.Add(texts);
            number = Requests.Count;
        }
        Authorization = context.Request.Headers.Authorization;
        if (await Before(context, number))
            return;
        var data = texts.Select((text, at) => (JsonNode)new JsonObject { ["object"] = "embedding", ["index"] = at, ["embedding"] = Json(Embed(text)) });
        await WriteAsync(context, HttpStatusCode.OK, new JsonObject { ["object"] = "list", ["model"] = "m", ["data"] = new JsonArray([.. data]) }.ToJsonString());
    }

    private static JsonArray Json(float[] vector) => new([.. vector.Select(value => (JsonNode)value)]);

    public static async Task<bool> WriteAsync(HttpContext context, HttpStatusCode status, string body)
    {
        context.Response.StatusCode = (int)status;
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(body));
        return true;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
