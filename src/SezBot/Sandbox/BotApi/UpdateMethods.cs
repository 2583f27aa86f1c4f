using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SezBot.Sandbox.BotApi;

/// <summary>How the bot receives: polling and webhook, of which one excludes the other.</summary>
internal sealed partial class UpdateMethods(SandboxWorld world)
{
    // tdlib/telegram-bot-api cuts longer waits to this.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(50);
    private const int MostUpdates = 100;

    private readonly Signal _taken = new();

    public IReadOnlyDictionary<string, Func<ApiCall, ApiReply>> Methods => new Dictionary<string, Func<ApiCall, ApiReply>>
    {
        ["setWebhook"] = SetWebhook,
        ["deleteWebhook"] = DeleteWebhook,
        ["getWebhookInfo"] = _ => GetWebhookInfo(),
        ["logOut"] = _ => ApiReply.True,
        ["close"] = _ => ApiReply.True,
    };

    /// <summary>Confirms what is below the offset, then answers as soon as there is something or the timeout is over.</summary>
    public async Task<ApiReply> GetUpdatesAsync(ApiCall call)
    {
        var started = world.Time.GetTimestamp();
        var limit = (int)Math.Clamp(call.Number("limit") ?? MostUpdates, 1, MostUpdates);
        var patience = TimeSpan.FromSeconds(Math.Clamp(call.Number("timeout") ?? 0, 0, (long)LongestWait.TotalSeconds));
        var poll = Begin(call);
        while (true)
        {
            Task wait;
            lock (world.Gate)
            {
                if (poll != world.Updates.Polls)
                    return ApiReply.Conflict("terminated by other getUpdates request; make sure that only one bot instance is running");
                if (world.Webhook.Address is not null)
                    return ApiReply.Conflict("can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
                var updates = world.Updates.Peek(limit);
                if (updates.Count > 0 || world.Time.GetElapsedTime(started) >= patience)
                    return ApiReply.Of(updates.Select(update => update.Json));
                wait = Task.WhenAny(world.Updates.Added.Next, _taken.Next, world.Webhook.Changed.Next);
            }
            await WaitAsync(wait, patience - world.Time.GetElapsedTime(started), call.Cancel);
        }
    }

    private int Begin(ApiCall call)
    {
        lock (world.Gate)
        {
            _taken.Raise();
            if (world.Webhook.Address is null)
            {
                Allow(call);
                if (call.Number("offset") is { } offset and not 0)
                    world.Updates.Confirm(offset);
            }
            return ++world.Updates.Polls;
        }
    }

    private void Allow(ApiCall call)
    {
        if (call.Json("allowed_updates") is { ValueKind: JsonValueKind.Array } allowed)
            world.Updates.Allowed = [.. allowed.EnumerateArray().Where(kind => kind.ValueKind == JsonValueKind.String).Select(kind => kind.GetString()!)];
    }

    private async Task WaitAsync(Task wait, TimeSpan left, CancellationToken cancel)
    {
        if (left <= TimeSpan.Zero)
            return;
        try
        {
            await wait.WaitAsync(left, world.Time, cancel);
        }
        catch (TimeoutException)
        {
            // The patience is over; the loop looks once more and answers.
        }
    }

    private ApiReply SetWebhook(ApiCall call)
    {
        var url = call.Text("url") ?? "";
        if (url.Length == 0)
            return DeleteWebhook(call);
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            return ApiReply.Bad("bad webhook: Failed to resolve host: invalid URL");
        // The sandbox never calls out of the machine.
        if (!address.IsLoopback && !(IPAddress.TryParse(address.Host, out var ip) && IPAddress.IsLoopback(ip)))
            return ApiReply.Bad("bad webhook: the sandbox delivers only to this machine");
        var secret = call.Text("secret_token");
        if (secret is { Length: > 0 } && !SecretForm().IsMatch(secret))
            return ApiReply.Bad("secret token contains unallowed characters");
        Allow(call);
        if (call.Flag("drop_pending_updates"))
            world.Updates.Clear();
        world.Webhook.Set(address, secret, (int)Math.Clamp(call.Number("max_connections") ?? 40, 1, 100));
        return ApiReply.True with { Description = "Webhook was set" };
    }

    private ApiReply DeleteWebhook(ApiCall call)
    {
        var was = world.Webhook.Address is not null;
        world.Webhook.Set(null, null, 40);
        if (call.Flag("drop_pending_updates"))
            world.Updates.Clear();
        return ApiReply.True with { Description = was ? "Webhook was deleted" : "Webhook is already deleted" };
    }

    private ApiReply GetWebhookInfo() => ApiReply.Of(new
    {
        Url = world.Webhook.Address?.ToString() ?? "",
        HasCustomCertificate = false,
        PendingUpdateCount = world.Updates.Count,
        MaxConnections = world.Webhook.Address is null ? (int?)null : world.Webhook.MaxConnections,
        LastErrorDate = world.Webhook.LastErrorDate,
        LastErrorMessage = world.Webhook.LastError,
        AllowedUpdates = world.Updates.Allowed.Count > 0 ? world.Updates.Allowed : null,
    });

    [GeneratedRegex("^[A-Za-z0-9_-]{1,256}$")]
    private static partial Regex SecretForm();
}
