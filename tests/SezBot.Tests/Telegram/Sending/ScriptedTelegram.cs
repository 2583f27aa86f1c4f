using System.Net;
using System.Net.Sockets;
using System.Text;
using Telegram.Bot;

namespace SezBot.Tests.Telegram.Sending;

/// <summary>A way to Telegram that answers as it is told, one answer a call, and well when it is told nothing more.</summary>
internal sealed class ScriptedTelegram(TimeProvider time, params IEnumerable<Func<HttpResponseMessage>> answers) : HttpMessageHandler
{
    private readonly Queue<Func<HttpResponseMessage>> _answers = new(answers);

    /// <summary>When which chat was called for, and what was in the call.</summary>
    public List<(DateTimeOffset At, long Chat, string Body)> Calls { get; } = [];

    public ITelegramBotClient Client => new TelegramBotClient(new TelegramBotClientOptions("1:token-of-no-value") { RetryThreshold = 0 }, new HttpClient(this));

    /// <summary>An answer of the Bot API.</summary>
    public static Func<HttpResponseMessage> Api(int code, string description, string? parameters = null) => Body(
        code, "application/json", $$"""{"ok":false,"error_code":{{code}},"description":"{{description}}"{{(parameters is null ? "" : $",\"parameters\":{parameters}")}}}""");

    public static Func<HttpResponseMessage> Body(int code, string type, string body) =>
        () => new HttpResponseMessage((HttpStatusCode)code) { Content = new StringContent(body, Encoding.UTF8, type) };

    /// <summary>The connection breaks when it has been made.</summary>
    public static Func<HttpResponseMessage> Reset() => Throws(new HttpRequestException("socket", new SocketException((int)SocketError.ConnectionReset)));

    /// <summary>No connection is made; as the handler of the runtime tells it.</summary>
    public static Func<HttpResponseMessage> NotConnected(HttpRequestError error, Exception? why = null) => Throws(new HttpRequestException(error, "not connected", why));

    public static Func<HttpResponseMessage> Throws(Exception failure) => () => throw failure;

    /// <summary>The connection breaks in the middle of the answer.</summary>
    public static Func<HttpResponseMessage> BreaksOff() => () => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new BrokenStream()) };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = await request.Content!.ReadAsStringAsync(cancellationToken);
        var chat = System.Text.Json.JsonDocument.Parse(body).RootElement.GetProperty("chat_id").GetInt64();
        Calls.Add((time.GetUtcNow(), chat, body));
        return _answers.TryDequeue(out var answer) ? answer() : Sent(chat)();
    }

    private static Func<HttpResponseMessage> Sent(long chat) =>
        Body(200, "application/json", $$$"""{"ok":true,"result":{"message_id":77,"date":1700000000,"chat":{"id":{{{chat}}},"type":"private"},"text":"x"}}""");

    private sealed class BrokenStream : MemoryStream
    {
        public override int Read(byte[] buffer, int offset, int count) => throw new IOException("The response ended prematurely.");

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("The response ended prematurely.");
    }
}
