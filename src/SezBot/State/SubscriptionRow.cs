using System.Globalization;
using System.Text.Json;

namespace SezBot.State;

/// <summary>A subscription as its table has it.</summary>
internal sealed class SubscriptionRow
{
    public const string Columns = """
        subscriptions.chat AS Chat, topic AS Topic, subscriptions.kind AS Kind, time AS Time, zone AS Zone, weekdays AS Weekdays, quiet_from AS QuietFrom,
        quiet_to AS QuietTo, topics AS Topics, coalesce(chats.language, subscriptions.language) AS Language, sound AS Sound, tells_empty AS TellsEmpty,
        subscribed_by AS SubscribedBy, paused_because AS PausedBecause, created_at AS CreatedAt
        """;

    public long Chat { get; init; }

    public long Topic { get; init; }

    public required string Kind { get; init; }

    public required string Time { get; init; }

    public required string Zone { get; init; }

    public long Weekdays { get; init; }

    public string? QuietFrom { get; init; }

    public string? QuietTo { get; init; }

    public required string Topics { get; init; }

    public required string Language { get; init; }

    public bool Sound { get; init; }

    public bool TellsEmpty { get; init; }

    public long SubscribedBy { get; init; }

    public string? PausedBecause { get; init; }

    public long CreatedAt { get; init; }

    public static SubscriptionRow Of(Subscription subscription) => new()
    {
        Chat = subscription.Chat,
        Topic = subscription.Topic ?? 0,
        Kind = subscription.Kind.ToString().ToLowerInvariant(),
        Time = Clock(subscription.Times.Time),
        Zone = subscription.Times.Zone,
        Weekdays = (long)subscription.Times.Weekdays,
        QuietFrom = subscription.Times.Quiet is { } from ? Clock(from.From) : null,
        QuietTo = subscription.Times.Quiet is { } to ? Clock(to.To) : null,
        Topics = JsonSerializer.Serialize(subscription.Topics),
        Language = subscription.Language,
        Sound = subscription.WithSound,
        TellsEmpty = subscription.TellsEmptyDays,
        SubscribedBy = subscription.SubscribedBy,
        PausedBecause = subscription.PausedBecause,
        CreatedAt = subscription.CreatedAt.ToUnixTimeMilliseconds(),
    };

    public SubscriptionTimes ToTimes() => new(
        Clock(Time), Zone, (Weekdays)Weekdays, QuietFrom is null || QuietTo is null ? null : new QuietHours(Clock(QuietFrom), Clock(QuietTo)));

    public Subscription ToSubscription() => new(
        Chat, Topic == 0 ? null : (int)Topic, Enum.Parse<ChatKind>(Kind, ignoreCase: true), ToTimes(), JsonSerializer.Deserialize<List<string>>(Topics)!, Language,
        Sound, TellsEmpty, SubscribedBy, PausedBecause, DateTimeOffset.FromUnixTimeMilliseconds(CreatedAt));

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static TimeOnly Clock(string time) => TimeOnly.ParseExact(time, "HH:mm", CultureInfo.InvariantCulture);
}
