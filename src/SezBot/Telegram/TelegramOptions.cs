using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.RegularExpressions;

namespace SezBot.Telegram;

/// <summary>Section <c>Telegram</c> of the configuration.</summary>
public sealed partial class TelegramOptions : IValidatableObject
{
    public const string Section = "Telegram";

    /// <summary>The bot's token from @BotFather; without one the sandbox runs. Never logged.</summary>
    public string? Token { get; set; }

    /// <summary>Another Bot API server, <c>scheme://host:port</c>; the library drops a path.</summary>
    public string? ApiAddress { get; set; }

    /// <summary><c>http://…</c> or <c>socks5://…</c>, with user and password where the proxy asks for them.</summary>
    public string? Proxy { get; set; }

    public WebhookOptions Webhook { get; set; } = new();

    /// <summary>User ids of those who may see <c>/status</c>, separated by commas.</summary>
    public string Admins { get; set; } = "";

    /// <summary>User and chat ids that are answered, separated by commas; <c>*</c> is everybody.</summary>
    public string Allowed { get; set; } = "*";

    /// <summary>Chats worked on at the same time.</summary>
    [Range(1, 256)]
    public int ParallelChats { get; set; } = 16;

    /// <summary>Updates that may wait; above it no more are fetched, Telegram keeps them for a day.</summary>
    [Range(100, 10_000_000)]
    public int MostWaiting { get; set; } = 100_000;

    /// <summary>How often an update is tried before it is set aside.</summary>
    [Range(1, 1000)]
    public int Tries { get; set; } = 3;

    /// <summary>Seconds that one try may take.</summary>
    [Range(1, 600)]
    public int Deadline { get; set; } = 90;

    /// <summary>Seconds that Telegram may hold a poll open; it takes 50 at most.</summary>
    [Range(0, 50)]
    public int PollSeconds { get; set; } = 50;

    /// <summary>Messages sent at the same time, each to another chat.</summary>
    [Range(1, 64)]
    public int Senders { get; set; } = 8;

    /// <summary>Messages a second overall. Telegram allows about 30 (core.telegram.org/bots/faq).</summary>
    [Range(0.1, 10_000)]
    public double PerSecond { get; set; } = 28;

    /// <summary>Messages a second to one chat; the FAQ says 1, short bursts tolerated.</summary>
    [Range(0.01, 1000)]
    public double PerSecondAndChat { get; set; } = 1;

    /// <summary>Messages a minute to one group; the FAQ says 20.</summary>
    [Range(0.1, 60_000)]
    public double PerMinuteAndGroup { get; set; } = 18;

    public IReadOnlyList<long> AdminIds => Ids(Admins);

    public bool IsForEverybody => Allowed.Trim() == "*";

    public IReadOnlyList<long> AllowedIds => IsForEverybody ? [] : Ids(Allowed);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Token is { Length: > 0 } && !LooksLikeToken().IsMatch(Token))
            yield return new ValidationResult("Telegram:Token", [nameof(Token)]);
        if (!AreIds(Admins))
            yield return new ValidationResult("Telegram:Admins", [nameof(Admins)]);
        if (!IsForEverybody && !AreIds(Allowed))
            yield return new ValidationResult("Telegram:Allowed", [nameof(Allowed)]);
        if (ApiAddress is { Length: > 0 } && !IsAddress(ApiAddress, "http", "https"))
            yield return new ValidationResult("Telegram:ApiAddress", [nameof(ApiAddress)]);
        if (Proxy is { Length: > 0 } && !IsAddress(Proxy, "http", "https", "socks5", "socks4"))
            yield return new ValidationResult("Telegram:Proxy", [nameof(Proxy)]);
        if (Webhook.Url is { Length: > 0 } && !IsAddress(Webhook.Url, "https", "http"))
            yield return new ValidationResult("Telegram:Webhook:Url", [nameof(Webhook)]);
        if (Webhook.Url is { Length: > 0 } && !WebhookOptions.IsSecret(Webhook.Secret))
            yield return new ValidationResult("Telegram:Webhook:Secret", [nameof(Webhook)]);
    }

    [GeneratedRegex(@"^\d{1,19}:[\w-]{1,128}\z")]
    private static partial Regex LooksLikeToken();

    private static bool AreIds(string list) => Parts(list).All(part => long.TryParse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _));

    // The configuration's binder reads this before the validation has looked at it.
    private static IReadOnlyList<long> Ids(string list) =>
        [.. Parts(list).Where(AreIds).Select(part => long.Parse(part, CultureInfo.InvariantCulture))];

    private static string[] Parts(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool IsAddress(string address, params string[] schemes) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && schemes.Contains(uri.Scheme) && uri.Host.Length > 0;
}
