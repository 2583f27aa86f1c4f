namespace SezBot.LanguageModels.Embeddings;

/// <summary>What <see cref="EmbeddingProbe"/> found.</summary>
/// <param name="Russian">Whether the Russian paraphrase is nearer than the unrelated sentence.</param>
/// <param name="English">The same in English.</param>
public sealed record EmbeddingProbeResult(string Model, int Dimension, bool Russian, bool English)
{
    /// <summary>The corpus is Russian first, but a model that is blind in one of the languages would still mislead half of the questions.</summary>
    public bool IsGood => Russian && English;
}
