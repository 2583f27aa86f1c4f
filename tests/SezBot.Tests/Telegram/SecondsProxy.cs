using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace SezBot.Tests.Telegram;

/// <summary>
/// Stands before the emulator and mends one thing: the date of a sent message, which the emulator gives in milliseconds and the Bot API in
/// seconds. Everything else, errors and nulls included, passes as it is.
/// </summary>
internal sealed class SecondsProxy : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _http;

    private SecondsProxy(WebApplication app, string emulator) => (_app, _http) = (app, new HttpClient { BaseAddress = new Uri(emulator) });

    public string Address => _app.Urls.First();

    public static async Task<SecondsProxy> StartAsync(string emulator)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var proxy = new SecondsProxy(builder.Build(), emulator);
        proxy._app.Run(proxy.PassAsync);
        await proxy._app.StartAsync(TestContext.Current.CancellationToken);
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _http.Dispose();
    }

    private async Task PassAsync(HttpContext context)
    {
        var cancel = context.RequestAborted;
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), context.Request.Path + context.Request.QueryString)
        {
            Content = new StreamContent(context.Request.Body),
        };
        if (context.Request.ContentType is { } type)
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var answer = await _http.SendAsync(request, cancel);
        var body = await answer.Content.ReadAsStringAsync(cancel);
        context.Response.StatusCode = (int)answer.StatusCode;
        context.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
        await context.Response.WriteAsync(context.Request.Path.Value!.EndsWith("/sendMessage", StringComparison.OrdinalIgnoreCase) ? InSeconds(body) : body, cancel);
    }

    private static string InSeconds(string body)
    {
        var answer = JsonNode.Parse(body)!;
        if (answer["result"] is JsonObject message && (long?)message["date"] is { } milliseconds)
            message["date"] = milliseconds / 1000;
        return answer.ToJsonString();
    }
}
