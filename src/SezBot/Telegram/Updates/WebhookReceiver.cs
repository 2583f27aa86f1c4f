using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace SezBot.Telegram.Updates;

/// <summary>Updates that Telegram brings by itself. It is told «taken» only when they are on the disk.</summary>
public sealed class WebhookReceiver(UpdateReceiver receiver, BotHealth health, IOptions<TelegramOptions> options)
{
    public const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";

    /// <param name="secret">The value of <see cref="SecretHeader"/>; null when it is missing.</param>
    public async Task<WebhookVerdict> AcceptAsync(string? secret, Stream body, CancellationToken cancel)
    {
        if (!IsRight(secret))
            return WebhookVerdict.Forbidden;
        if (receiver.IsFull)
            return WebhookVerdict.TooBusy;
        Update? update;
        try
        {
            update = await JsonSerializer.DeserializeAsync<Update>(body, JsonBotAPI.Options, cancel);
        }
        catch (JsonException)
        {
            return WebhookVerdict.Unreadable;
        }
        if (update is not { Id: > 0 })
            return WebhookVerdict.Unreadable;
        await receiver.ReceiveAsync([update], cancel);
        health.Polled();
        return WebhookVerdict.Taken;
    }

    // Hashes have one length, so that the time says nothing about the length of the secret either.
    private bool IsRight(string? secret) => secret is not null && options.Value.Webhook.Secret is { } own
        && CryptographicOperations.FixedTimeEquals(Hash(secret), Hash(own));

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
