namespace SezBot.Sandbox.Faults;

/// <summary>A look at the ground truth.</summary>
/// <param name="Accepted">Sends and edits accepted in all, also those no longer in the log.</param>
/// <param name="Calls">How often each method was called, by its name in the Bot API's spelling.</param>
internal sealed record TruthReport(IReadOnlyList<SentRecord> Sent, long Accepted, IReadOnlyDictionary<string, long> Calls)
{
    /// <summary>Refused calls by error code, ordered faults included.</summary>
    public required IReadOnlyDictionary<int, long> Refusals { get; init; }

    public required long TooManyRequests { get; init; }

    public required long GetUpdates { get; init; }
}
