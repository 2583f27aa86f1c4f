namespace SezBot.Corpus.Qdrant;

/// <summary>At this time (Unix, milliseconds) all transactions below <paramref name="Floor"/> were over.</summary>
internal sealed record Checkpoint(long Floor, long At);
