namespace SezBot.State;

/// <summary>A summary that may have come twice, or did not come.</summary>
/// <param name="InDoubt">How often its send was begun and not known to have ended.</param>
/// <param name="Error">Why it was not sent; null when it was.</param>
public sealed record DeliveryTrouble(DateOnly Date, long Chat, long InDoubt, string? Error);
