using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace SezBot.Sandbox.BotApi;

/// <summary>One HTTP request to the Bot API: token, method, ordered faults, answer.</summary>
internal sealed class BotApiEndpoint(SandboxWorld world, MethodTable methods, IHostApplicationLifetime life)
{
    public async Task HandleAsync(HttpContext context, string token, string method)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, life.ApplicationStopping);
        try
        {
            await AnswerAsync(context, token, method, ending.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            context.Abort();
        }
    }

    /// <summary>Contents of a file by the path that getFile told.</summary>
    public async Task FileAsync(HttpContext context, string token, string path)
    {
        if (token != world.Options.Token || !world.Files.TryFind(path.Split('/')[^1], out var file) || file.Path != path)
        {
            await WriteAsync(context, ApiReply.Fail(404, "Not Found"), whole: true, context.RequestAborted);
            return;
        }
        context.Response.ContentType = file.MimeType;
        await context.Response.Body.WriteAsync(file.Content, context.RequestAborted);
    }

    private async Task AnswerAsync(HttpContext context, string token, string method, CancellationToken cancel)
    {
        if (token != world.Options.Token)
        {
            await WriteAsync(context, ApiReply.Fail(401, "Unauthorized"), whole: true, cancel);
            return;
        }
        if (!methods.TryFind(method, out var name, out var run))
        {
            await WriteAsync(context, ApiReply.Fail(404, "Not Found: method not found"), whole: true, cancel);
            return;
        }
        world.Truth.Called(name);
        var read = await ApiCallReader.ReadAsync(context.Request, name, cancel);
        var fault = world.Faults.Take(name, read.Value?.Number("chat_id"));
        if (fault is not null && await FaultyAnswers.InPlaceAsync(world, fault, context, cancel))
            return;
        var reply = read.Value is { } call ? await run(call) : read.Refusal!;
        if (fault?.Kind == "reset_after")
            context.Abort();
        else
            await WriteAsync(context, reply, whole: fault?.Kind != "cut_json", cancel);
    }

    /// <param name="whole">Else only the first half is sent, as an answer that ended well.</param>
    public async Task WriteAsync(HttpContext context, ApiReply reply, bool whole, CancellationToken cancel)
    {
        if (reply.ErrorCode is { } code)
        {
            world.Truth.Refused(code);
            context.Response.StatusCode = code;
        }
        context.Response.ContentType = "application/json";
        var json = JsonSerializer.SerializeToUtf8Bytes(reply, WireJson.Options).AsMemory();
        var sent = whole ? json : json[..(json.Length / 2)];
        context.Response.ContentLength = sent.Length;
        await context.Response.Body.WriteAsync(sent, cancel);
    }
}
