namespace SezBot.LanguageModels;

/// <summary>What one call took.</summary>
/// <param name="InputTokens">Of all HTTP calls together, those of a failed first try and of each round of functions too.</param>
/// <param name="FirstToken">From the beginning to the first text; null when none came.</param>
/// <param name="IsEstimated">The server told no numbers for one of them: its tokens are counted with the o200k vocabulary.</param>
public sealed record ModelUsage(int InputTokens, int OutputTokens, TimeSpan Took, TimeSpan? FirstToken, bool IsEstimated);
