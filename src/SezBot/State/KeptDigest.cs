namespace SezBot.State;

/// <summary>A summary as it was made.</summary>
/// <param name="Id">Of the answer that holds its text and citations.</param>
/// <param name="Json">The stories; the slice that made them reads them.</param>
public sealed record KeptDigest(string Id, DateOnly Date, string Language, DateTimeOffset MadeAt, string Json);
