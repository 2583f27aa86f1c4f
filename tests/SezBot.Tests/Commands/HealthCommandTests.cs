using System.Net;
using System.Net.Sockets;
using System.Text;
using SezBot.Commands;
using SezBot.Tests.Support;

namespace SezBot.Tests.Commands;

public class HealthCommandTests
{
    [Fact(Timeout = 180_000)]
    public async Task A_bot_that_listens_everywhere_is_alive_answers_in_the_sandbox_and_stops_when_asked()
    {
        using var folder = new TempFolder();
        var address = $"http://0.0.0.0:{FreePort()}";
        (string, string)[] environment = [("SEZBOT_Web__Address", address)];
        using var before = SezBotProcess.Start(["health", "--lang", "en"], environment);
        Assert.Equal(1, (await before.EndAsync()).ExitCode);

        using var bot = SezBotProcess.Start(["--data", folder.In("state"), "serve", "--lang", "en"], environment);
        await bot.ErrorLineAsync(line => line.StartsWith("The sandbox is open: ", StringComparison.Ordinal));
        using var during = SezBotProcess.Start(["health", "--lang", "en"], environment);
        Assert.Equal(0, (await during.EndAsync()).ExitCode);
        using var http = new HttpClient { BaseAddress = LocalAddress.Of(address) };
        await WaitForReplyAsync(http);

        using (var kill = System.Diagnostics.Process.Start("kill", ["-TERM", $"{bot.Id}"]))
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, (await bot.ResultAsync()).ExitCode);
    }

    // The bot reaches its Bot API at the same address: it takes a message from there and sends one.
    private static async Task WaitForReplyAsync(HttpClient http)
    {
        using var message = new StringContent("""{"chat_id":101,"from_id":101,"text":"/start"}""", Encoding.UTF8, "application/json");
        using var written = await http.PostAsync("/sandbox/messages", message, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, written.StatusCode);
        while (!(await http.GetStringAsync("/metrics", TestContext.Current.CancellationToken)).Contains("sezbot_messages_sent_total", StringComparison.Ordinal))
            await Task.Delay(100, TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("http://0.0.0.0:8080", "http://127.0.0.1:8080/")]
    [InlineData("http://[::]:8080", "http://127.0.0.1:8080/")]
    [InlineData("http://10.0.0.7:80", "http://10.0.0.7/")]
    [InlineData("http://localhost:8080", "http://localhost:8080/")]
    public void An_address_that_means_all_is_reached_as_this_machine(string listening, string local) =>
        Assert.Equal(local, LocalAddress.Of(listening).ToString());

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
