namespace SezBot.State;

/// <summary>When a summary is wanted.</summary>
/// <param name="Time">Of the clock in the zone, whole minutes.</param>
/// <param name="Zone">IANA name.</param>
/// <param name="Quiet">Null where none are.</param>
public sealed record SubscriptionTimes(TimeOnly Time, string Zone, Weekdays Weekdays, QuietHours? Quiet)
{
    /// <summary>The time that it comes at: one inside the quiet hours is moved to their end.</summary>
    public TimeOnly Effective => Quiet is { } quiet && quiet.Contains(Time) ? quiet.To : Time;
}
