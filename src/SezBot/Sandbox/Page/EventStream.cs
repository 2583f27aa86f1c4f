using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace SezBot.Sandbox.Page;

/// <summary>Events as Server-Sent Events; the id of each is its sequence number, so that a browser goes on where it was cut off.</summary>
internal sealed class EventStream(SandboxWorld world, IHostApplicationLifetime life)
{
    // Proxies and browsers give up on a silent connection after about half a minute.
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    public async Task WriteAsync(HttpContext context)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, life.ApplicationStopping);
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            await WriteAsync(context, Since(context.Request) ?? world.Events.Last, ending.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // The page went, or the program ends.
        }
    }

    private static long? Since(HttpRequest request) =>
        long.TryParse(request.Headers["Last-Event-ID"], out var last) || long.TryParse(request.Query["since"], out last) ? last : null;

    private async Task WriteAsync(HttpContext context, long since, CancellationToken cancel)
    {
        await context.Response.WriteAsync(": open\n\n", cancel);
        while (true)
        {
            var (events, next) = world.Events.After(since);
            if (events.Count > 0)
            {
                await context.Response.WriteAsync(Lines(events), cancel);
                since = events[^1].Sequence;
            }
            await context.Response.Body.FlushAsync(cancel);
            if (events.Count == 0 && !await HappenedAsync(next, cancel))
                await context.Response.WriteAsync(": still here\n\n", cancel);
        }
    }

    private async Task<bool> HappenedAsync(Task next, CancellationToken cancel)
    {
        try
        {
            await next.WaitAsync(Heartbeat, world.Time, cancel);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private static string Lines(IReadOnlyList<SandboxEvent> events)
    {
        var lines = new StringBuilder();
        foreach (var happened in events)
            lines.Append("id: ").Append(happened.Sequence).Append("\ndata: ").Append(JsonSerializer.Serialize(happened, WireJson.Options)).Append("\n\n");
        return lines.ToString();
    }
}
