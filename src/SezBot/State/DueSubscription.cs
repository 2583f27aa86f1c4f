namespace SezBot.State;

/// <summary>Somebody whose summary of a day has not been made yet.</summary>
/// <param name="WindowEnd">Where the news of the last summary ended; null when there was none, or only ones that the clock has not come to yet.</param>
public sealed record DueSubscription(Subscription Subscription, DateTimeOffset? WindowEnd);
