using SezBot.Corpus;

namespace SezBot.Answering;

/// <summary>A cited sentence in its context.</summary>
/// <param name="Citation">What is shown; for a withdrawn source only its metadata may be shown.</param>
/// <param name="Before">Text of the passage before the sentence; empty for a withdrawn source.</param>
/// <param name="Marked">The cited sentence; null for a withdrawn source and for a passage that does not hold it: its text is then <paramref name="Before"/>.</param>
/// <param name="After">Text of the passage after the sentence.</param>
/// <param name="Passages">How many passages the article has; 0 unless it is shown live.</param>
/// <param name="Ordinal">Which of them this is, from 0.</param>
public sealed record Excerpt(ExcerptStatus Status, Citation Citation, string Before, string? Marked, string After, int Ordinal, int Passages)
{
    /// <summary>How many passages are shown together: more than one where the cited sentence runs over a passage's end.</summary>
    public int Shown { get; init; } = 1;
}
