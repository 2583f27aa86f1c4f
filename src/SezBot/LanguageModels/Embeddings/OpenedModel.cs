using Microsoft.Extensions.AI;

namespace SezBot.LanguageModels.Embeddings;

/// <summary>An embedding model that can be called.</summary>
/// <param name="Name">Tells it from every other one, as does whatever else changes the vectors of passages.</param>
public sealed record OpenedModel(string Name, IEmbeddingGenerator<string, Embedding<float>> Generator, string QueryPrefix = "", string PassagePrefix = "");
