namespace SezBot.Telegram;

/// <summary>Section <c>Telegram:Webhook</c>: Telegram calls this program instead of being polled.</summary>
public sealed class WebhookOptions
{
    /// <summary>The address that Telegram calls, https on port 443, 80, 88 or 8443; unset means polling.</summary>
    public string? Url { get; set; }

    /// <summary>Comes back in the header <c>X-Telegram-Bot-Api-Secret-Token</c> of each call.</summary>
    public string? Secret { get; set; }

    // The Bot API takes 1 to 256 of these characters; below 16 a secret can be guessed.
    public static bool IsSecret(string? secret) =>
        secret is { Length: >= 16 and <= 256 } && secret.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
