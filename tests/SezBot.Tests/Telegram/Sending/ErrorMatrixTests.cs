using System.Net.Sockets;
using SezBot.State;

namespace SezBot.Tests.Telegram.Sending;

/// <summary>
/// What is done about each thing that can go wrong with a send, in virtual time and with a restart of the program before every look at the outbox.
/// </summary>
public sealed class ErrorMatrixTests
{
    private const long MovedTo = -1007;
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    // Half a second early is early; the back-off is at most five minutes.
    private static readonly TimeSpan LongestBackOff = TimeSpan.FromMinutes(6);

    /// <summary>What should become of the message.</summary>
    private enum Right
    {
        /// <summary>Sent again after the time that Telegram named, not earlier; not in doubt.</summary>
        Waits,

        /// <summary>Sent again after a while; it may have arrived.</summary>
        AgainInDoubt,

        /// <summary>Sent again after a while; it cannot have arrived.</summary>
        Again,

        /// <summary>Nothing goes to the chat until it is opened, then the message does.</summary>
        Closes,

        /// <summary>Sent to the chat's new id.</summary>
        Moves,

        /// <summary>Sent without markup.</summary>
        GoesPlain,

        /// <summary>Never sent again.</summary>
        Fails,
    }

    private static readonly (string Name, Right Right, Func<HttpResponseMessage> Answer, int Seconds)[] Matrix =
    [
        ("429 with parameters", Right.Waits, ScriptedTelegram.Api(429, "Too Many Requests: retry after 5", """{"retry_after":5}"""), 5),
        ("429, one second", Right.Waits, ScriptedTelegram.Api(429, "Too Many Requests: retry after 1", """{"retry_after":1}"""), 1),
        ("429, minutes", Right.Waits, ScriptedTelegram.Api(429, "Too Many Requests: retry after 600", """{"retry_after":600}"""), 600),
        ("429, half a day", Right.Waits, ScriptedTelegram.Api(429, "Too Many Requests: retry after 43838", """{"retry_after":43838}"""), 43_838),
        ("429 without parameters", Right.Waits, ScriptedTelegram.Api(429, "Too Many Requests"), 1),
        ("429 of zero seconds", Right.Waits, ScriptedTelegram.Api(429, "Too Many Requests: retry after 0", """{"retry_after":0}"""), 1),
        ("401", Right.Waits, ScriptedTelegram.Api(401, "Unauthorized"), 30),
        ("404 of a token that is none", Right.Waits, ScriptedTelegram.Api(404, "Not Found"), 30),
        ("403 blocked", Right.Closes, ScriptedTelegram.Api(403, "Forbidden: bot was blocked by the user"), 0),
        ("403 deactivated", Right.Closes, ScriptedTelegram.Api(403, "Forbidden: user is deactivated"), 0),
        ("403 kicked", Right.Closes, ScriptedTelegram.Api(403, "Forbidden: bot was kicked from the supergroup chat"), 0),
        ("403 not a member", Right.Closes, ScriptedTelegram.Api(403, "Forbidden: bot is not a member of the channel chat"), 0),
        ("403 never started", Right.Closes, ScriptedTelegram.Api(403, "Forbidden: bot can't initiate conversation with a user"), 0),
        ("403 group deleted", Right.Closes, ScriptedTelegram.Api(403, "Forbidden: the group chat was deleted"), 0),
        ("400 chat not found", Right.Closes, ScriptedTelegram.Api(400, "Bad Request: chat not found"), 0),
        ("400 no rights", Right.Closes, ScriptedTelegram.Api(400, "Bad Request: not enough rights to send text messages to the chat"), 0),
        ("400 need administrator", Right.Closes, ScriptedTelegram.Api(400, "Bad Request: need administrator rights in the channel chat"), 0),
        ("400 write forbidden", Right.Closes, ScriptedTelegram.Api(400, "Bad Request: CHAT_WRITE_FORBIDDEN"), 0),
        ("400 restricted", Right.Closes, ScriptedTelegram.Api(400, "Bad Request: CHAT_RESTRICTED"), 0),
        ("400 peer", Right.Closes, ScriptedTelegram.Api(400, "Bad Request: PEER_ID_INVALID"), 0),
        ("400 topic closed", Right.Fails, ScriptedTelegram.Api(400, "Bad Request: TOPIC_CLOSED"), 0),
        ("400 topic deleted", Right.Fails, ScriptedTelegram.Api(400, "Bad Request: message thread not found"), 0),
        ("400 migrated", Right.Moves, ScriptedTelegram.Api(400, "Bad Request: group chat was upgraded to a supergroup chat", $$"""{"migrate_to_chat_id":{{MovedTo}}}"""), 0),
        ("400 can't parse", Right.GoesPlain, ScriptedTelegram.Api(400, "Bad Request: can't parse entities: Unsupported start tag"), 0),
        ("400 too long", Right.Fails, ScriptedTelegram.Api(400, "Bad Request: message is too long"), 0),
        ("400 empty", Right.Fails, ScriptedTelegram.Api(400, "Bad Request: message text is empty"), 0),
        ("400 button", Right.Fails, ScriptedTelegram.Api(400, "Bad Request: BUTTON_DATA_INVALID"), 0),
        ("400 unknown", Right.Fails, ScriptedTelegram.Api(400, "Bad Request: something new"), 0),
        ("500", Right.AgainInDoubt, ScriptedTelegram.Api(500, "Internal Server Error"), 0),
        ("502 of Telegram", Right.AgainInDoubt, ScriptedTelegram.Api(502, "Bad Gateway"), 0),
        ("500 page", Right.AgainInDoubt, ScriptedTelegram.Body(500, "text/html", "<html>500</html>"), 0),
        ("502 page", Right.AgainInDoubt, ScriptedTelegram.Body(502, "text/html", "<html>502 Bad Gateway</html>"), 0),
        ("504 page", Right.AgainInDoubt, ScriptedTelegram.Body(504, "text/html", "<html>504 Gateway Time-out</html>"), 0),
        ("503 empty", Right.AgainInDoubt, ScriptedTelegram.Body(503, "text/plain", ""), 0),
        ("409", Right.Fails, ScriptedTelegram.Api(409, "Conflict: something else goes on"), 0),
        ("200 that says no", Right.AgainInDoubt, ScriptedTelegram.Body(200, "application/json", """{"ok":false,"error_code":400,"description":"Bad Request: message is too long"}"""), 0),
        ("200 cut JSON", Right.AgainInDoubt, ScriptedTelegram.Body(200, "application/json", """{"ok":true,"result":{"message_id":7"""), 0),
        ("200 page of a portal", Right.AgainInDoubt, ScriptedTelegram.Body(200, "text/html", "<html>Log in to the network</html>"), 0),
        ("200 empty", Right.AgainInDoubt, ScriptedTelegram.Body(200, "application/json", ""), 0),
        ("RST in the answer", Right.AgainInDoubt, ScriptedTelegram.BreaksOff(), 0),
        ("RST before the answer", Right.AgainInDoubt, ScriptedTelegram.Reset(), 0),
        ("slow-loris", Right.AgainInDoubt, ScriptedTelegram.Throws(new TaskCanceledException("The request was canceled due to the configured HttpClient.Timeout.", new TimeoutException())), 0),
        ("refused connection", Right.Again, ScriptedTelegram.NotConnected(HttpRequestError.ConnectionError, new SocketException((int)SocketError.ConnectionRefused)), 0),
        ("no such host", Right.Again, ScriptedTelegram.NotConnected(HttpRequestError.NameResolutionError, new SocketException((int)SocketError.HostNotFound)), 0),
        ("host unreachable", Right.Again, ScriptedTelegram.NotConnected(HttpRequestError.ConnectionError, new SocketException((int)SocketError.HostUnreachable)), 0),
        ("network unreachable", Right.Again, ScriptedTelegram.NotConnected(HttpRequestError.ConnectionError, new SocketException((int)SocketError.NetworkUnreachable)), 0),
        ("DNS out of order", Right.Again, ScriptedTelegram.NotConnected(HttpRequestError.NameResolutionError, new SocketException((int)SocketError.TryAgain)), 0),
("TLS failure", Right.Again, ScriptedTelegram.NotConnected(HttpRequestError.SecureConnectionError, new System.Security.Authentication.AuthenticationException("bad certificate")), 0),
        ("proxy refuses the tunnel", Right.Again, ScriptedTelegram.NotConnected(HttpRequestError.ProxyTunnelError), 0),
        ("proxy wants a password", Right.AgainInDoubt, ScriptedTelegram.Body(407, "text/html", "<html>407 Proxy Authentication Required</html>"), 0),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Names => [.. Matrix.Select(row => row.Name)];

    [Fact]
    public void The_matrix_is_large_enough() => Assert.InRange(Matrix.Length, 30, int.MaxValue);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_failure_has_its_consequence(string name)
    {
        var (_, right, answer, seconds) = Matrix.Single(row => row.Name == name);
        using var sending = new SendingInVirtualTime(answer);
        await sending.AddAsync("digest:7", SendingInVirtualTime.Chat);
        await sending.PassAsync(Day);
        var calls = sending.Telegram.Calls;
        var counts = await sending.Outbox.CountAsync(Cancel);

        Assert.Equal(right == Right.AgainInDoubt ? 1 : 0, counts.InDoubt);
        if (right == Right.Closes)
        {
            Assert.Single(calls);
            Assert.NotNull((await sending.Chats.SettingsAsync(SendingInVirtualTime.Chat, Cancel)).ClosedBecause);
            Assert.Equal(1, counts.Pending);
            await sending.Chats.OpenAsync(SendingInVirtualTime.Chat, ChatKind.Private, Cancel);
            await sending.PassAsync(TimeSpan.FromMinutes(1));
        }
        Assert.Equal(right == Right.Fails ? 1 : 2, calls.Count);
        Assert.Equal((0, right == Right.Fails ? 1 : 0), await LeftAsync(sending));
        if (right == Right.Waits)
            Assert.InRange(calls[1].At - calls[0].At, TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(seconds + 2));
        if (right is Right.Again or Right.AgainInDoubt)
            Assert.InRange(calls[1].At - calls[0].At, TimeSpan.FromMilliseconds(500), LongestBackOff);
        if (right == Right.Moves)
            Assert.Equal(MovedTo, calls[1].Chat);
        if (right == Right.GoesPlain)
            Assert.Contains("Сводка & новости", System.Text.RegularExpressions.Regex.Unescape(calls[1].Body), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Others_go_on_while_one_fails(string name)
    {
        var (_, _, answer, _) = Matrix.Single(row => row.Name == name);
        using var sending = new SendingInVirtualTime(answer);
        await sending.AddAsync("digest:7", SendingInVirtualTime.Chat);
        await sending.AddAsync("digest:9", 9);
        await sending.PassAsync(TimeSpan.FromMinutes(1));

        var other = Assert.Single(sending.Telegram.Calls, call => call.Chat == 9);
        // Without a token nobody gets anything.
        var most = name.StartsWith("401", StringComparison.Ordinal) || name.StartsWith("404", StringComparison.Ordinal) ? 32 : 2;
        Assert.InRange(other.At - sending.Start, TimeSpan.Zero, TimeSpan.FromSeconds(most));
    }

    [Fact]
    public async Task All_that_waits_for_a_group_goes_to_where_it_moved()
    {
        using var sending = new SendingInVirtualTime(Matrix.Single(row => row.Right == Right.Moves).Answer);
        foreach (var number in Enumerable.Range(0, 3))
            await sending.AddAsync($"digest:{number}", -5);
        await sending.PassAsync(TimeSpan.FromMinutes(5));

        Assert.Equal([-5, MovedTo, MovedTo, MovedTo], sending.Telegram.Calls.Select(call => call.Chat));
        Assert.Equal((0, 0), await LeftAsync(sending));
    }

    [Fact]
    public async Task A_server_that_is_out_for_an_hour_gets_few_calls_and_then_each_message_once()
    {
        using var sending = new SendingInVirtualTime(Enumerable.Repeat(ScriptedTelegram.Api(500, "Internal Server Error"), 16));
        await sending.AddAsync("digest:7", SendingInVirtualTime.Chat);
        await sending.PassAsync(Day);

        Assert.Equal(17, sending.Telegram.Calls.Count);
        Assert.InRange(sending.Telegram.Calls[^1].At - sending.Start, TimeSpan.FromMinutes(20), TimeSpan.FromHours(2));
        Assert.Equal((0, 0), await LeftAsync(sending));
    }

    [Fact]
    public async Task When_several_chats_are_too_fast_everybody_waits()
    {
        var tooFast = ScriptedTelegram.Api(429, "Too Many Requests: retry after 60", """{"retry_after":60}""");
        using var sending = new SendingInVirtualTime(tooFast, tooFast);
        await sending.AddAsync("digest:7", 7);
        await sending.AddAsync("digest:8", 8);
        await sending.PassAsync(TimeSpan.FromSeconds(3));
        await sending.AddAsync("digest:9", 9);
        await sending.PassAsync(TimeSpan.FromMinutes(3));

        var third = sending.Telegram.Calls.First(call => call.Chat == 9);
        Assert.InRange(third.At - sending.Start, TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(64));
        Assert.Equal((0, 0), await LeftAsync(sending));
    }

    private static async Task<(int Waiting, int Failed)> LeftAsync(SendingInVirtualTime sending)
    {
        var counts = await sending.Outbox.CountAsync(Cancel);
        return ((int)(counts.Pending + counts.Sending), (int)counts.Failed);
    }
}
