namespace SezBot.Corpus.Qdrant;

/// <summary>A generation that nobody reads yet.</summary>
internal sealed record BuildingGeneration(string Collection, string Model, int Dimension);
