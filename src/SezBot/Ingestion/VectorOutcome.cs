using SezBot.LanguageModels.Embeddings;

namespace SezBot.Ingestion;

/// <summary>What became of the dense vectors.</summary>
/// <param name="Model">Null when no model is configured, or it could not be opened.</param>
/// <param name="Added">Vectors that were made and stored now.</param>
/// <param name="Missing">Passages that still have none; the next load or <c>reindex</c> takes them up.</param>
/// <param name="Fault">Why the model could not be asked; null when all went well.</param>
/// <param name="IsBlind">The model does not tell like from unlike (<see cref="EmbeddingProbe"/>), so nothing was asked of it.</param>
public sealed record VectorOutcome(string? Model, int Added, int Missing, EmbeddingFault? Fault = null, string? Detail = null, bool IsBlind = false)
{
    public static readonly VectorOutcome NoModel = new(null, 0, 0);

    public bool IsComplete => Fault is null && !IsBlind;
}
