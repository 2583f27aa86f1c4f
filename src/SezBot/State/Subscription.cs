namespace SezBot.State;

/// <summary>Somebody who gets the daily summary: a person, a group or one topic of it, a channel.</summary>
/// <param name="Topic">A topic of a forum; null elsewhere.</param>
/// <param name="Topics">Names of alias groups; empty for all news.</param>
/// <param name="Language"><c>ru</c> or <c>en</c>.</param>
/// <param name="TellsEmptyDays">A day without news is told; otherwise nothing comes.</param>
/// <param name="SubscribedBy">The user who subscribed it, and is told when it pauses; 0 when not known.</param>
/// <param name="PausedBecause">Why nothing comes until it is resumed; null when something does.</param>
public sealed record Subscription(
    long Chat, int? Topic, ChatKind Kind, SubscriptionTimes Times, IReadOnlyList<string> Topics, string Language, bool WithSound, bool TellsEmptyDays,
    long SubscribedBy, string? PausedBecause, DateTimeOffset CreatedAt)
{
    /// <summary>What one tap gives: every day at nine, with sound, all topics, nothing on empty days, nothing at night.</summary>
    public static Subscription Default(long chat, int? topic, ChatKind kind, string zone, string language, long by, DateTimeOffset now) => new(
        chat, topic, kind, new SubscriptionTimes(new TimeOnly(9, 0), zone, Weekdays.All, QuietHours.Night), [], language, true, false, by, null, now);
}
