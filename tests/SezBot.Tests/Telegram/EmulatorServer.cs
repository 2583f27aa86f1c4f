using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using SezBot.Tests.Support;

namespace SezBot.Tests.Telegram;

/// <summary>The npm package <c>telegram-test-api</c>, a Bot API emulator that is not ours, in a process of its own, and its client API: what a user does, and what it has stored.</summary>
internal sealed class EmulatorServer : IAsyncDisposable
{
    public const long User = 1001;

    // It ends with its input, so that it never outlives the tests. The package cannot be given port 0, so a free one is looked for until it is got.
    private const string Script = """
        const net = require('net');
        const TelegramServer = require(process.argv[2]);
        const host = '127.0.0.1';
        const freePort = () => new Promise((resolve, reject) => {
          const probe = net.createServer().once('error', reject);
          probe.listen(0, host, () => { const { port } = probe.address(); probe.close(() => resolve(port)); });
        });
        (async () => {
          for (;;) {
            const port = await freePort();
            try {
              await new TelegramServer({ host, port, storeTimeout: 600 }).start();
              console.log(port);
              return;
            } catch (error) {
              if (error.code !== 'EADDRINUSE') throw error;
            }
          }
        })().catch((error) => { console.error(error); process.exit(1); });
        process.stdin.resume().on('end', () => process.exit(0));
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly LiveOutput _errors;
    private readonly HttpClient _http;

    private EmulatorServer(Process process, LiveOutput errors, string address)
    {
        (_process, _errors, Address) = (process, errors, address);
        _http = new HttpClient { BaseAddress = new Uri(address), Timeout = Patience };
    }

    public string Address { get; }

    /// <summary>Any token will do; the emulator keeps the messages of each apart.</summary>
    public string Token { get; } = "4242:Emulated-bot_for_one_round_trip";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<EmulatorServer> StartAsync(NpmPackage package, TempFolder folder)
    {
        var script = folder.Write("emulator/start.js", Script);
        var process = Process.Start(new ProcessStartInfo(package.Node, [script, package.Module])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = new LiveOutput(process.StandardError, Cancel);
        var line = await process.StandardOutput.ReadLineAsync(Cancel).AsTask().WaitAsync(Patience, Cancel);
        if (int.TryParse(line, CultureInfo.InvariantCulture, out var port))
            return new EmulatorServer(process, errors, FormattableString.Invariant($"http://127.0.0.1:{port}"));
        process.Kill(entireProcessTree: true);
        throw new InvalidOperationException($"the emulator did not start: {await errors.All}");
    }

    public Task SayAsync(string text) => PostAsync("sendMessage", Written(text));

    public Task CommandAsync(string text)
    {
        var message = Written(text);
        message["entities"] = new JsonArray(new JsonObject { ["type"] = "bot_command", ["offset"] = 0, ["length"] = text.Length });
        return PostAsync("sendCommand", message);
    }

    /// <summary>A tap on a button under a message of the bot.</summary>
    public Task TapAsync(EmulatedMessage message, string data)
    {
        var tapped = Written(message.Text);
        tapped["message_id"] = message.Id;
        return PostAsync("sendCallback", new JsonObject { ["botToken"] = Token, ["from"] = Person(), ["message"] = tapped, ["data"] = data });
    }

    /// <summary>What the bot has sent so far, the oldest first, as the emulator has stored it.</summary>
    public async Task<IReadOnlyList<EmulatedMessage>> SentAsync()
    {
        var history = await PostAsync("getUpdatesHistory", new JsonObject { ["token"] = Token });
        return [.. history!.AsArray().Where(item => item!["message"]?["chat_id"] is not null).Select(item => EmulatedMessage.Read(item!))];
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _process.StandardInput.Close();
        await _process.WaitForExitAsync(CancellationToken.None).WaitAsync(Patience, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _errors.All;
        _process.Dispose();
    }

    private JsonObject Written(string text) => new()
    {
        ["botToken"] = Token,
        ["date"] = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds(),
        ["from"] = Person(),
        ["chat"] = new JsonObject { ["id"] = User, ["type"] = "private", ["first_name"] = "Анна" },
        ["text"] = text,
    };

    private static JsonObject Person() => new() { ["id"] = User, ["is_bot"] = false, ["first_name"] = "Анна", ["language_code"] = "ru" };

    private async Task<JsonNode?> PostAsync(string path, JsonObject body)
    {
        using var answer = await _http.PostAsJsonAsync(path, body, Cancel);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonObject>(JsonSerializerOptions.Web, Cancel))!["result"];
    }
}
