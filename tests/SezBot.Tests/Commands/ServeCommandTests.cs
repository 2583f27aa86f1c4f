using System.Net;
using System.Net.Sockets;
using SezBot.Tests.Support;

namespace SezBot.Tests.Commands;

public class ServeCommandTests
{
    [Theory]
    [InlineData("SEZBOT_Telegram__Token", "secretsecret", "Telegram:Token is no bot token")]
    [InlineData("SEZBOT_Telegram__ApiAddress", "nonsense", "Telegram:ApiAddress is an address like")]
    [InlineData("SEZBOT_Telegram__Proxy", "ftp://x", "Telegram:Proxy is an address like")]
    [InlineData("SEZBOT_Telegram__Admins", "me", "Telegram:Admins is a list of user ids")]
    [InlineData("SEZBOT_Telegram__Allowed", "all", "Telegram:Allowed is * or a list")]
    [InlineData("SEZBOT_Telegram__Webhook__Url", "https://bot.example/hook", "Telegram:Webhook:Secret is needed")]
    [InlineData("SEZBOT_Telegram__Senders", "0", "Telegram:Senders")]
    [InlineData("SEZBOT_Web__Address", "8080", "Web:Address is an address like")]
    public async Task A_wrong_setting_is_named_with_its_remedy_and_the_value_is_not_shown(string key, string value, string sentence)
    {
        using var folder = new TempFolder();
        using var program = SezBotProcess.Start(["serve", "--lang", "en", "--data", folder.In("state")], (key, value));
        var outcome = await program.EndAsync();

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains(sentence, outcome.Error);
        Assert.DoesNotContain("secretsecret", outcome.Error);
        Assert.Single(outcome.Error.Trim().Split('\n'));
    }

    [Fact]
    public async Task A_port_in_use_is_said_in_one_sentence()
    {
        using var folder = new TempFolder();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var outcome = await SezBotProcess.RunAsync("serve", "--lang", "en", "--data", folder.In("state"), "--port", $"{((IPEndPoint)listener.LocalEndpoint).Port}");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("--port N", Assert.Single(outcome.Error.Trim().Split('\n')));
    }

    [Fact]
    public async Task The_sandbox_is_reached_by_the_names_of_this_machine_only()
    {
        using var folder = new TempFolder();
        using var program = SezBotProcess.Start(["serve", "--lang", "en", "--data", folder.In("state"), "--port", "0"]);
        var line = await program.ErrorLineAsync(line => line.StartsWith("The sandbox is open: ", StringComparison.Ordinal));
        using var http = new HttpClient { BaseAddress = new Uri(line.Split(' ')[4]) };

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(http, "localhost"));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(http, "rebound.example"));
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient http, string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sandbox/world") { Headers = { Host = host } };
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    [Theory]
    [InlineData("99999")]
    [InlineData("-1")]
    [InlineData("http")]
    public async Task A_wrong_port_is_a_wrong_use(string port)
    {
        var outcome = await SezBotProcess.RunAsync("serve", "--lang", "en", "--port", port);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Single(outcome.Error.Trim().Split('\n'));
    }
}
