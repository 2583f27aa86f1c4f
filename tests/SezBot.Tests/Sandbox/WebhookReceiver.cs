using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace SezBot.Tests.Sandbox;

/// <summary>A bot's webhook that answers with the given codes in turn, and then takes everything.</summary>
internal sealed class WebhookReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<HttpStatusCode> _answers;

    private WebhookReceiver(WebApplication app, IEnumerable<HttpStatusCode> answers) => (_app, _answers) = (app, new(answers));

    public string Address => _app.Urls.First() + "/hook";

    public ConcurrentQueue<(string Body, string? Secret)> Received { get; } = [];

    public static async Task<WebhookReceiver> StartAsync(params HttpStatusCode[] answers)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var receiver = new WebhookReceiver(builder.Build(), answers);
        receiver._app.Run(receiver.TakeAsync);
        await receiver._app.StartAsync(SandboxRun.Cancel);
        return receiver;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        Received.Enqueue((await reader.ReadToEndAsync(SandboxRun.Cancel), context.Request.Headers["X-Telegram-Bot-Api-Secret-Token"]));
        context.Response.StatusCode = (int)(_answers.TryDequeue(out var answer) ? answer : HttpStatusCode.OK);
    }
}
