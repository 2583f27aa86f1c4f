using System.Net;
using System.Net.Sockets;
using SezBot.Telegram.Sending;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace SezBot.Tests.Telegram.Sending;

public class FailureReadingTests
{
    [Theory]
    [InlineData(403, "Forbidden: bot was blocked by the user", nameof(SendFailure.ChatClosed))]
    [InlineData(403, "Forbidden: user is deactivated", nameof(SendFailure.ChatClosed))]
    [InlineData(403, "Forbidden: bot was kicked from the supergroup chat", nameof(SendFailure.ChatClosed))]
    [InlineData(403, "Forbidden: bot is not a member of the channel chat", nameof(SendFailure.ChatClosed))]
    [InlineData(403, "Forbidden: the group chat was deleted", nameof(SendFailure.ChatClosed))]
    [InlineData(400, "Bad Request: chat not found", nameof(SendFailure.ChatClosed))]
    [InlineData(400, "Bad Request: not enough rights to send text messages to the chat", nameof(SendFailure.ChatClosed))]
    [InlineData(400, "Bad Request: CHAT_WRITE_FORBIDDEN", nameof(SendFailure.ChatClosed))]
    [InlineData(400, "Bad Request: TOPIC_CLOSED", nameof(SendFailure.Refused))]
    [InlineData(400, "Bad Request: message thread not found", nameof(SendFailure.Refused))]
    [InlineData(400, "Bad Request: can't parse entities: Unsupported start tag \"x\" at byte offset 3", nameof(SendFailure.BadMarkup))]
    [InlineData(400, "Bad Request: message is not modified: specified new message content is the same", nameof(SendFailure.NothingToChange))]
    [InlineData(400, "Bad Request: message to edit not found", nameof(SendFailure.MessageGone))]
    [InlineData(400, "Bad Request: message can't be edited", nameof(SendFailure.MessageGone))]
    [InlineData(400, "Bad Request: message is too long", nameof(SendFailure.Refused))]
    [InlineData(400, "Bad Request: BUTTON_DATA_INVALID", nameof(SendFailure.Refused))]
    [InlineData(400, "Bad Request: message text is empty", nameof(SendFailure.Refused))]
    [InlineData(401, "Unauthorized", nameof(SendFailure.TokenInvalid))]
    [InlineData(404, "Not Found", nameof(SendFailure.TokenInvalid))]
    [InlineData(500, "Internal Server Error", nameof(SendFailure.Trouble))]
    [InlineData(502, "Bad Gateway", nameof(SendFailure.Trouble))]
    public void An_error_of_the_server_means(int code, string text, string meaning) =>
        Assert.Equal(meaning, FailureReading.Of(new ApiRequestException(text, code)).GetType().Name);

    [Theory]
    [InlineData(5)]
    [InlineData(43_838)]
    public void A_wait_is_taken_to_the_second(int seconds) => Assert.Equal(
        new SendFailure.TooFast(TimeSpan.FromSeconds(seconds)),
        FailureReading.Of(new ApiRequestException("Too Many Requests", 429, new ResponseParameters { RetryAfter = seconds })));

    [Fact]
    public void A_wait_without_a_length_is_a_second() =>
        Assert.Equal(new SendFailure.TooFast(TimeSpan.FromSeconds(1)), FailureReading.Of(new ApiRequestException("Too Many Requests", 429)));

    [Fact]
    public void A_group_that_moved_names_its_new_id() => Assert.Equal(
        new SendFailure.Migrated(-1005),
        FailureReading.Of(new ApiRequestException("Bad Request: group chat was upgraded", 400, new ResponseParameters { MigrateToChatId = -1005 })));

    [Fact]
    public void A_connection_that_was_never_made_leaves_no_doubt()
    {
        var refused = new RequestException("x", new HttpRequestException(HttpRequestError.ConnectionError, "x", new SocketException((int)SocketError.ConnectionRefused)));

        Assert.Equal(new SendFailure.Trouble(InDoubt: false), FailureReading.Of(refused));
    }

    [Fact]
    public void Whatever_else_happens_on_the_way_leaves_a_doubt()
    {
        Exception[] failures =
        [
            new RequestException("x", new HttpRequestException("x", new SocketException((int)SocketError.ConnectionReset))),
            new RequestException("an HTML page", HttpStatusCode.BadGateway), new RequestException("cut JSON", HttpStatusCode.OK), new TaskCanceledException(),
            new RequestException("timed out", new TaskCanceledException()),
        ];

        Assert.All(failures, failure => Assert.Equal(new SendFailure.Trouble(InDoubt: true), FailureReading.Of(failure)));
    }
}
