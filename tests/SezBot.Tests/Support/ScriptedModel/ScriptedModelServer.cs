using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using SezBot.LanguageModels;

namespace SezBot.Tests.Support.ScriptedModel;

/// <summary>
/// A part of the tests, no model: a server on loopback that speaks <c>/v1/chat/completions</c> and answers by a script, well, slowly, wrongly
/// or with hostile text. What comes back is a function of the request, which may be changed while it runs.
/// </summary>
internal sealed class ScriptedModelServer : IAsyncDisposable
{
    public const string ModelName = "scripted";

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<ScriptedRequest> _requests = [];

    private ScriptedModelServer(WebApplication app, Func<ScriptedRequest, ScriptedReply> script) => (_app, Script) = (app, script);

    public Func<ScriptedRequest, ScriptedReply> Script { get; set; }

    /// <summary>Statuses of <c>GET /v1/models</c>; 200 tells the names in <see cref="Models"/>.</summary>
    public int ModelsStatus { get; set; } = StatusCodes.Status200OK;

    public IReadOnlyList<string> Models { get; set; } = [ModelName];

    /// <summary>What is told in place of the list.</summary>
    public string? ModelsPage { get; set; }

    /// <summary>For <c>Models:Chat:Endpoint</c>.</summary>
    public string Endpoint => $"{_app.Urls.First()}/v1";

    /// <summary>All requests for an answer so far, in the order in which they came.</summary>
    public IReadOnlyList<ScriptedRequest> Requests => [.. _requests];

    public static async Task<ScriptedModelServer> StartAsync(Func<ScriptedRequest, ScriptedReply> script)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.WebHost.UseShutdownTimeout(TimeSpan.FromMilliseconds(100));
        var server = new ScriptedModelServer(builder.Build(), script);
        server._app.Run(server.AnswerAsync);
        await server._app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    /// <summary>The address of a port on which nobody listens.</summary>
    public static string DeadEndpoint()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://{listener.LocalEndpoint}/v1";
    }

    /// <summary>Settings that lead here, with little patience.</summary>
    public ChatOptions Options() => ImpatientOptions(Endpoint);

    public static ChatOptions ImpatientOptions(string endpoint) => new()
    {
        Endpoint = endpoint,
        Model = ModelName,
        ConnectTimeout = 5,
        FirstTokenTimeout = 5,
        StallTimeout = 0.25,
        Deadline = 5,
    };

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private Task AnswerAsync(HttpContext context) => context.Request.Path.Value switch
    {
        "/v1/chat/completions" => CompleteAsync(context),
        "/v1/models" => TellModelsAsync(context),
        _ => Task.FromResult(context.Response.StatusCode = StatusCodes.Status404NotFound),
    };

    private async Task CompleteAsync(HttpContext context)
    {
        var body = (await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted))!.AsObject();
        var request = new ScriptedRequest(body, context.Request.Headers.Authorization.FirstOrDefault());
        _requests.Enqueue(request);
        try
        {
            await Script(request).PlayAsync(new ScriptedExchange(context, request));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The other side has had enough, which is what many tests are about.
        }
    }

    private Task TellModelsAsync(HttpContext context)
    {
        context.Response.StatusCode = ModelsStatus;
        return ModelsPage is { } page ? context.Response.WriteAsync(page, context.RequestAborted) : context.Response.WriteAsJsonAsync(new { @object = "list", data = Models.Select(name => new { id = name, @object = "model" }) }, context.RequestAborted);
    }
}
