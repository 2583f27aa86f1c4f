using System.Net.Http.Headers;
using Microsoft.Extensions.Hosting;

namespace SezBot.Sandbox.Updates;

/// <summary>Brings updates to the webhook one after another; one that is not taken is brought again, after longer and longer pauses.</summary>
internal sealed class WebhookDelivery(SandboxWorld world) : BackgroundService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { Timeout = Patience };
        var pause = FirstPause;
        while (!stoppingToken.IsCancellationRequested)
        {
            var (address, secret, update, changed) = Look();
            if (address is null || update is null)
            {
                await changed.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                continue;
            }
            if (await DeliverAsync(client, address, secret, update, stoppingToken) is not { } error)
            {
                world.Updates.Confirm(update.Id + 1L);
                pause = FirstPause;
                continue;
            }
            Note(error);
            await Task.WhenAny(changed, Task.Delay(pause, world.Time, stoppingToken));
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    private (Uri? Address, string? Secret, QueuedUpdate? Update, Task Changed) Look()
    {
        lock (world.Gate)
        {
            var webhook = world.Webhook;
            var update = webhook.Address is null ? null : world.Updates.Peek(1) is [var first, ..] ? first : null;
            // While one update is being brought again, a new one is no reason to hurry.
            var changed = update is null ? Task.WhenAny(webhook.Changed.Next, world.Updates.Added.Next) : webhook.Changed.Next;
            return (webhook.Address, webhook.Secret, update, changed);
        }
    }

    private static async Task<string?> DeliverAsync(HttpClient client, Uri address, string? secret, QueuedUpdate update, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ReadOnlyMemoryContent(update.Json.Utf8) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (!string.IsNullOrEmpty(secret))
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
        try
        {
            using var response = await client.SendAsync(request, cancel);
            return response.IsSuccessStatusCode ? null : $"Wrong response from the webhook: {(int)response.StatusCode} {response.ReasonPhrase}";
        }
        catch (HttpRequestException)
        {
            return "Connection refused";
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return "Read timeout expired";
        }
    }

    private void Note(string error)
    {
        lock (world.Gate)
            (world.Webhook.LastError, world.Webhook.LastErrorDate) = (error, world.Messages.Now);
    }
}
