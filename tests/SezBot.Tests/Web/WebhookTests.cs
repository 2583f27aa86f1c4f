using System.Net;
using System.Net.Sockets;
using System.Text;
using CsCheck;
using SezBot.Sandbox;
using SezBot.Sandbox.Chats;
using SezBot.Telegram.Updates;
using SezBot.Tests.Support;
using SezBot.Tests.Telegram;

namespace SezBot.Tests.Web;

public class WebhookTests
{
    private const string Secret = "correct-horse-battery_staple-42";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_program_is_called_by_Telegram_answers_and_tells_how_it_is()
    {
        using var folder = new TempFolder();
        await using var sandbox = await SandboxHost.StartAsync(configure: options => options.RateLimits = false, cancel: Cancel);
        var address = $"http://127.0.0.1:{FreePort()}";
        await SezBotProcess.RunAsync("ask", "Кто руководит NexTouch?", "--data", folder.In("state"));
        using var program = SezBotProcess.Start(
            ["serve", "--lang", "en", "--data", folder.In("state")],
            ("SEZBOT_Telegram__Token", sandbox.Token), ("SEZBOT_Telegram__ApiAddress", sandbox.Address), ("SEZBOT_Web__Address", address),
            ("SEZBOT_Telegram__Webhook__Url", $"{address}/telegram/hook"), ("SEZBOT_Telegram__Webhook__Secret", Secret));
        await program.ErrorLineAsync(line => line.StartsWith("The bot is running", StringComparison.Ordinal));
        using var http = new HttpClient { BaseAddress = new Uri(address) };

        sandbox.World.People.Say(FirstPeople.Anna, FirstPeople.Anna, "Сколько офсетных контрактов реализовала Москва?");
        var sent = await BotRun.WhenAsync(() => sandbox.World.Truth.Report().Sent, seen => seen.Count > 0);

        Assert.Contains("36 офсетных контрактов", sent[0].Text);
        Assert.Equal("ok\n", await http.GetStringAsync("/livez", Cancel));
        Assert.Equal("ok\n", await http.GetStringAsync("/readyz", Cancel));
        Assert.Contains("sezbot_updates_received_total 1\n", await http.GetStringAsync("/metrics", Cancel));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(http, null, "{}"));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(http, Secret + "x", "{}"));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(http, Secret, "{\"update_id\":"));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(http, Secret, "[]"));
    }

    [Fact]
    public async Task Only_the_secret_itself_opens_the_door()
    {
        await using var run = await BotRun.StartAsync(new() { ["Telegram:Webhook:Url"] = "http://127.0.0.1:1/hook", ["Telegram:Webhook:Secret"] = Secret }, withNews: false);
        var receiver = run.Get<WebhookReceiver>();

        await Gen.Select(Gen.Int[0, Secret.Length - 1], Gen.Char.AlphaNumeric, Gen.Int[0, 3]).SampleAsync(
            async mutation =>
            {
                var secret = Mutated(mutation.Item1, mutation.Item2, mutation.Item3);
                var verdict = await receiver.AcceptAsync(secret, new MemoryStream("not json"u8.ToArray()), Cancel);
                Assert.Equal(secret == Secret ? WebhookVerdict.Unreadable : WebhookVerdict.Forbidden, verdict);
            },
            iter: 5000L * TestScale.Factor);
        Assert.Equal(WebhookVerdict.Forbidden, await receiver.AcceptAsync(null, Stream.Null, Cancel));
        Assert.Equal(WebhookVerdict.Forbidden, await receiver.AcceptAsync("", Stream.Null, Cancel));
    }

    private static string Mutated(int at, char with, int how) => how switch
    {
        0 => Secret[..at] + with + Secret[(at + 1)..],
        1 => Secret.Insert(at, with.ToString()),
        2 => Secret.Remove(at, 1),
        _ => Secret[..at],
    };

    private static async Task<HttpStatusCode> PostAsync(HttpClient http, string? secret, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/telegram/hook") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (secret is not null)
            request.Headers.Add(WebhookReceiver.SecretHeader, secret);
        using var response = await http.SendAsync(request, Cancel);
        return response.StatusCode;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
