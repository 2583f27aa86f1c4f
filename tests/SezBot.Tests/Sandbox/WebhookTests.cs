using System.Net;
using System.Text.Json;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace SezBot.Tests.Sandbox;

public class WebhookTests
{
    [Fact]
    public async Task Updates_are_brought_with_the_secret_and_again_until_they_are_taken()
    {
        await using var run = await SandboxRun.StartAsync();
        await using var receiver = await WebhookReceiver.StartAsync(HttpStatusCode.InternalServerError, HttpStatusCode.NotFound);
        run.World.People.Say(SandboxRun.Anna, SandboxRun.Anna, "Первый");

        await run.Bot.SetWebhook(receiver.Address, secretToken: "secret-1", cancellationToken: SandboxRun.Cancel);
        run.World.People.Say(SandboxRun.Anna, SandboxRun.Anna, "Второй");
        await SandboxRun.UntilAsync(() => receiver.Received.Count >= 4, () => run.Clock.Advance(TimeSpan.FromSeconds(1)));

        var texts = receiver.Received.Select(request => JsonDocument.Parse(request.Body).RootElement.GetProperty("message").GetProperty("text").GetString());
        Assert.Equal(["Первый", "Первый", "Первый", "Второй"], texts);
        Assert.All(receiver.Received, request => Assert.Equal("secret-1", request.Secret));
        await SandboxRun.UntilAsync(() => run.World.Updates.Count == 0);
    }

    [Fact]
    public async Task A_webhook_and_polling_exclude_each_other()
    {
        await using var run = await SandboxRun.StartAsync();
        await run.Bot.SetWebhook("http://127.0.0.1:9/hook", cancellationToken: SandboxRun.Cancel);
        run.World.People.Say(SandboxRun.Anna, SandboxRun.Anna, "Кто там?");

        var refused = await Assert.ThrowsAsync<ApiRequestException>(() => run.Bot.GetUpdates(cancellationToken: SandboxRun.Cancel));
        while ((await run.Bot.GetWebhookInfo(SandboxRun.Cancel)).LastErrorMessage is null)
            await Task.Delay(5, SandboxRun.Cancel);
        var info = await run.Bot.GetWebhookInfo(SandboxRun.Cancel);
        await run.Bot.DeleteWebhook(cancellationToken: SandboxRun.Cancel);

        Assert.Equal(409, refused.ErrorCode);
        Assert.Equal(("http://127.0.0.1:9/hook", 1, "Connection refused"), (info.Url, info.PendingUpdateCount, info.LastErrorMessage));
        Assert.Single(await run.Bot.GetUpdates(cancellationToken: SandboxRun.Cancel));
    }

    [Theory]
    [InlineData("https://example.com/hook", "s", "bad webhook: the sandbox delivers only to this machine")]
    [InlineData("hook", "s", "bad webhook: Failed to resolve host: invalid URL")]
    [InlineData("http://127.0.0.1:9/hook", "s!", "secret token contains unallowed characters")]
    public async Task A_webhook_elsewhere_or_with_a_wrong_secret_is_refused(string url, string secret, string why)
    {
        await using var run = await SandboxRun.StartAsync();

        var answer = await run.CallAsync("setWebhook", new { url, secret_token = secret });

        Assert.Equal($"Bad Request: {why}", answer.Description);
    }
}
