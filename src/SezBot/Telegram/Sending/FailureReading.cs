using Telegram.Bot.Exceptions;

namespace SezBot.Telegram.Sending;

/// <summary>Reads what a failed call says. The texts are those of the Bot API server (tdlib/telegram-bot-api).</summary>
internal static class FailureReading
{
    private const int TooManyRequests = 429;

    // Some permanent answers come as 400, not as 403. A closed or deleted topic is none: the other topics of its forum go on, and nothing
    // would tell that it is open again.
    private static readonly string[] Closed =
    [
        "chat not found", "not enough rights to send", "have no rights to send", "need administrator rights", "CHAT_WRITE_FORBIDDEN", "bot is not a member", "PEER_ID_INVALID", "CHAT_ADMIN_REQUIRED", "CHAT_RESTRICTED", "USER_IS_BLOCKED", "user is deactivated", "INPUT_USER_DEACTIVATED",
        "group chat was deleted", "chat was deleted", "group is deactivated",
    ];

    private static readonly string[] Unchanged = ["message is not modified"];

    private static readonly string[] Gone = ["message to edit not found", "message can't be edited", "MESSAGE_ID_INVALID", "message to be edited not found"];

    public static SendFailure Of(Exception failure) => failure switch
    {
        ApiRequestException api => Of(api),
        // An answer that is no answer of the Bot API: a proxy's page, a cut body. The request did arrive somewhere.
        RequestException { HttpStatusCode: not null } => new SendFailure.Trouble(InDoubt: true),
        RequestException { InnerException: HttpRequestException http } when NeverConnected(http) => new SendFailure.Trouble(InDoubt: false),
        _ => new SendFailure.Trouble(InDoubt: true),
    };

    private static SendFailure Of(ApiRequestException api) => api switch
    {
        { Parameters.MigrateToChatId: { } to } => new SendFailure.Migrated(to),
        { ErrorCode: TooManyRequests } => new SendFailure.TooFast(TimeSpan.FromSeconds(Math.Max(1, api.Parameters?.RetryAfter ?? 1))),
        // A token that does not look like one leads to no method at all.
        { ErrorCode: 401 or 404 } => new SendFailure.TokenInvalid(),
        { ErrorCode: 403 } => new SendFailure.ChatClosed(),
        { ErrorCode: >= 500 } => new SendFailure.Trouble(InDoubt: true),
        _ when Says(api, Unchanged) => new SendFailure.NothingToChange(),
        _ when Says(api, Gone) => new SendFailure.MessageGone(),
        _ when Says(api, Closed) => new SendFailure.ChatClosed(),
        _ when Says(api, ["can't parse entities"]) => new SendFailure.BadMarkup(),
        _ => new SendFailure.Refused(),
    };

    private static bool Says(ApiRequestException api, string[] texts) => texts.Any(text => api.Message.Contains(text, StringComparison.OrdinalIgnoreCase));

    // What failed before the first byte of the request was written.
    private static bool NeverConnected(HttpRequestException failure) => failure.HttpRequestError
        is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;
}
