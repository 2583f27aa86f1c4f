namespace SezBot.Sandbox.Faults;

/// <summary>A misbehaviour ordered for coming calls.</summary>
/// <param name="Kind">
/// <c>429</c>, <c>403</c>, <c>400</c>, <c>migrate</c>, <c>500</c> (a page of HTML), <c>timeout</c> (no answer until the client goes) and
/// <c>reset_before</c> do nothing but answer so; <c>slow</c> waits and then does it; <c>cut_json</c> and <c>reset_after</c> do it and spoil the answer.
/// </param>
internal sealed record Fault(string Kind)
{
    public static readonly IReadOnlySet<string> Kinds =
        new HashSet<string> { "429", "403", "400", "migrate", "500", "timeout", "reset_before", "slow", "cut_json", "reset_after" };

    /// <summary>The method that it waits for, in any case; <c>*</c> is each but getUpdates.</summary>
    public string Method { get; init; } = "*";

    /// <summary>How many calls get it.</summary>
    public int Times { get; init; } = 1;

    /// <summary>Only calls to this chat.</summary>
    public long? ChatId { get; init; }

    /// <summary>Seconds, for <c>429</c>; null sends it without parameters, as proxies do.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>The description to answer with, without «Bad Request: » and «Forbidden: ».</summary>
    public string? Text { get; init; }

    public long? MigrateToChatId { get; init; }

    public int DelayMs { get; init; } = 1000;

    public bool Meets(string method, long? chat) =>
        Times > 0
        && (Method == "*" ? !method.Equals("getUpdates", StringComparison.OrdinalIgnoreCase) : method.Equals(Method, StringComparison.OrdinalIgnoreCase))
        && (ChatId is null || ChatId == chat);
}
