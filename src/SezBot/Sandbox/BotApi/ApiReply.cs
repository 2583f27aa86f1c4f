namespace SezBot.Sandbox.BotApi;

/// <summary>An answer of the Bot API, as it is written on the wire.</summary>
internal sealed record ApiReply(bool Ok)
{
    public object? Result { get; init; }

    public int? ErrorCode { get; init; }

    public string? Description { get; init; }

    public ApiParameters? Parameters { get; init; }

    public static ApiReply True { get; } = Of(true);

    public static ApiReply Of(object result) => new(true) { Result = result };

    public static ApiReply Bad(string why) => Fail(400, $"Bad Request: {why}");

    public static ApiReply Forbidden(string why) => Fail(403, $"Forbidden: {why}");

    public static ApiReply Conflict(string why) => Fail(409, $"Conflict: {why}");

    public static ApiReply TooMany(int seconds) =>
        Fail(429, $"Too Many Requests: retry after {seconds}") with { Parameters = new ApiParameters(RetryAfter: seconds) };

    public static ApiReply Upgraded(long supergroup) =>
        Bad("group chat was upgraded to a supergroup chat") with { Parameters = new ApiParameters(MigrateToChatId: supergroup) };

    public static ApiReply Fail(int code, string description) => new(false) { ErrorCode = code, Description = description };
}
