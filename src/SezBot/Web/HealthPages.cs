using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SezBot.State;
using SezBot.Telegram;

namespace SezBot.Web;

/// <summary><c>/livez</c>: the program runs. <c>/readyz</c>: it can answer. <c>/metrics</c>: its counters in Prometheus' text format.</summary>
public static class HealthPages
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        // It sees nothing of what was measured before it began to listen.
        app.ServiceProvider.GetRequiredService<MeasuredValues>();
        app.MapGet("/livez", () => Results.Text("ok\n"));
        app.MapGet("/readyz", async (ReadinessCheck check, CancellationToken cancel) =>
            await check.RunAsync(cancel) is { } trouble ? Results.Text(trouble + "\n", statusCode: StatusCodes.Status503ServiceUnavailable) : Results.Text("ok\n"));
        app.MapGet("/metrics", async (BotHealth health, Inbox inbox, Outbox outbox, MeasuredValues measured, CancellationToken cancel) =>
            Results.Text(await MetricsAsync(health, inbox, outbox, measured, cancel), "text/plain; version=0.0.4"));
    }

    private static async Task<string> MetricsAsync(BotHealth health, Inbox inbox, Outbox outbox, MeasuredValues measured, CancellationToken cancel)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in health.Counts())
            Line(text, name, value);
        var (received, sending) = (await inbox.CountAsync(cancel), await outbox.CountAsync(cancel));
        Line(text, "sezbot_inbox_pending", received.Pending);
        Line(text, "sezbot_inbox_set_aside", received.SetAside);
        Line(text, "sezbot_outbox_pending", sending.Pending + sending.Sending);
        Line(text, "sezbot_outbox_failed", sending.Failed);
        Line(text, "sezbot_outbox_in_doubt", sending.InDoubt);
        Line(text, "process_resident_memory_bytes", Environment.WorkingSet);
        measured.AppendTo(text);
        return text.ToString();
    }

    private static void Line(StringBuilder text, string name, long value) => text.Append(CultureInfo.InvariantCulture, $"{name} {value}\n");
}
