namespace SezBot.State;

/// <summary>How far the summaries of a date are.</summary>
/// <param name="Queued">Still to be sent.</param>
/// <param name="InDoubt">Sends that were begun and never known to have ended; they were sent again.</param>
/// <param name="Nothing">Had no news, so that nothing was sent.</param>
public sealed record DeliveryCounts(DateOnly Date, long Queued, long Sent, long Failed, long Nothing, long InDoubt)
{
    public long All => Queued + Sent + Failed + Nothing;
}
