namespace SezBot.LanguageModels;

/// <summary>What the chat server said to a first knock.</summary>
/// <param name="Detail">The names that it lists, or what went wrong; null when there is nothing to say.</param>
public sealed record ModelProbeResult(ModelProbeVerdict Verdict, TimeSpan Took, string? Detail);
