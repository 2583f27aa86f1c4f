namespace SezBot.Corpus;

/// <summary>The dense vector made for a passage; <paramref name="Values"/> as in <see cref="DenseVector"/>.</summary>
public sealed record PassageVector(Passage Passage, float[] Values);
