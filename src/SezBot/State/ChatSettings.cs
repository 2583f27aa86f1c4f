namespace SezBot.State;

/// <summary>What a chat has chosen.</summary>
/// <param name="Language"><c>ru</c> or <c>en</c>; null for that of each user's Telegram.</param>
/// <param name="Length"><c>short</c>, <c>normal</c> or <c>long</c> answers.</param>
/// <param name="ClosedBecause">Why nothing may be sent there; null when it may.</param>
public sealed record ChatSettings(string? Language, string Length, string? ClosedBecause)
{
    public static ChatSettings Default { get; } = new(null, "normal", null);
}
