using System.Text.Json;
using Microsoft.AspNetCore.Http;
using SezBot.Sandbox.Faults;

namespace SezBot.Sandbox.BotApi;

/// <summary>Answers that an ordered fault gives in place of the true one.</summary>
internal static class FaultyAnswers
{
    private const string Page = "<html>\r\n<head><title>500 Internal Server Error</title></head>\r\n<body><center><h1>500 Internal Server Error</h1></center></body>\r\n</html>\r\n";

    /// <returns>True if the request has had its answer, or its end without one.</returns>
    public static async Task<bool> InPlaceAsync(SandboxWorld world, Fault fault, HttpContext context, CancellationToken cancel)
    {
        switch (fault.Kind)
        {
            case "slow":
                await Task.Delay(TimeSpan.FromMilliseconds(fault.DelayMs), world.Time, cancel);
                return false;
            case "timeout":
                await Task.Delay(Timeout.InfiniteTimeSpan, cancel);
                return true;
            case "reset_before":
                context.Abort();
                return true;
            case "500":
                await WriteAsync(world, context, 500, "text/html", Page, cancel);
                return true;
            default:
                if (Refusal(fault) is not { } reply)
                    return false;
                await WriteAsync(world, context, reply.ErrorCode!.Value, "application/json", JsonSerializer.Serialize(reply, WireJson.Options), cancel);
                return true;
        }
    }

    private static ApiReply? Refusal(Fault fault) => fault.Kind switch
    {
        "429" when fault.RetryAfter is { } seconds => ApiReply.TooMany(seconds),
        "429" => ApiReply.Fail(429, "Too Many Requests"),
        "403" => ApiReply.Forbidden(fault.Text ?? "bot was blocked by the user"),
        "400" => ApiReply.Bad(fault.Text ?? "chat not found"),
        "migrate" => ApiReply.Upgraded(fault.MigrateToChatId ?? fault.ChatId ?? 0),
        _ => null,
    };

    private static async Task WriteAsync(SandboxWorld world, HttpContext context, int code, string type, string body, CancellationToken cancel)
    {
        world.Truth.Refused(code);
        context.Response.StatusCode = code;
        context.Response.ContentType = type;
        await context.Response.WriteAsync(body, cancel);
    }
}
