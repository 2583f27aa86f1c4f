namespace SezBot.Corpus;

/// <summary>A passage found by a search. <see cref="Score"/> is comparable only within one search.</summary>
public sealed record ScoredPassage(Passage Passage, float Score)
{
    /// <summary>What the lexical search gave it; the weights of evidence know no other scale. Differs from <see cref="Score"/> only after a fusion.</summary>
    public float LexicalScore { get; init; } = Score;
}
