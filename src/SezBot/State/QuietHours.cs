namespace SezBot.State;

/// <summary>When nothing may arrive: from the first time to the second, which it leaves out; past midnight when the second is the earlier one.</summary>
public sealed record QuietHours(TimeOnly From, TimeOnly To)
{
    /// <summary>23:00 to 07:00.</summary>
    public static QuietHours Night { get; } = new(new TimeOnly(23, 0), new TimeOnly(7, 0));

    // TimeOnly counts a range past midnight by itself.
    public bool Contains(TimeOnly time) => time.IsBetween(From, To);
}
