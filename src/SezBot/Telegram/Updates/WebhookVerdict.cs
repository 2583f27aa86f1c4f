namespace SezBot.Telegram.Updates;

/// <summary>What is answered to a call of the webhook.</summary>
public enum WebhookVerdict
{
    Taken,
    Forbidden,
    Unreadable,

    /// <summary>Telegram brings it again later.</summary>
    TooBusy,
}
