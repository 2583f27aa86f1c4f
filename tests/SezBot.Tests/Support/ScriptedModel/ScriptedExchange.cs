using Microsoft.AspNetCore.Http;

namespace SezBot.Tests.Support.ScriptedModel;

/// <summary>One request and the connection that its reply is written to.</summary>
internal sealed class ScriptedExchange(HttpContext context, ScriptedRequest request)
{
    public ScriptedRequest Request => request;

    public bool IsAborted => context.RequestAborted.IsCancellationRequested;

    /// <summary>A part of a stream as it is, flushed at once.</summary>
    public async Task RawAsync(string text)
    {
        if (!context.Response.HasStarted)
            context.Response.ContentType = "text/event-stream";
        await context.Response.WriteAsync(text, context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }

    public Task FrameAsync(string json) => RawAsync($"data: {json}\n\n");

    public Task DoneAsync() => RawAsync("data: [DONE]\n\n");

    public async Task PiecesAsync(string text, int piece, TimeSpan delay)
    {
        for (var start = 0; start < text.Length; start += piece)
        {
            if (delay > TimeSpan.Zero)
                await WaitAsync(delay);
            await FrameAsync(ScriptedFrames.Piece(text.Substring(start, Math.Min(piece, text.Length - start))));
        }
    }

    public Task JsonAsync(string json) => BodyAsync("application/json", json);

    public Task BodyAsync(string type, string body)
    {
        context.Response.ContentType = type;
        return context.Response.WriteAsync(body, context.RequestAborted);
    }

    public void Fail(int code, string? retryAfter)
    {
        context.Response.StatusCode = code;
        if (retryAfter is not null)
            context.Response.Headers.RetryAfter = retryAfter;
    }

    /// <summary>As long as the other side waits.</summary>
    public Task WaitAsync(TimeSpan time) => Task.Delay(time, context.RequestAborted);

    public Task WaitAsync(Task happened) => happened.WaitAsync(context.RequestAborted);

    public void Abort() => context.Abort();
}
