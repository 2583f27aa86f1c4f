namespace SezBot.Ingestion;

/// <summary>Reported for each batch, when it is durable.</summary>
public sealed record VectorProgress(int Done, int Total);
