namespace SezBot.Corpus.Qdrant;

/// <summary>One generation of the corpus on the server.</summary>
/// <param name="IsComplete">False for one that is being filled or was left half made.</param>
public sealed record StoreGeneration(
    string Name, bool IsCurrent, bool IsRetired, bool IsComplete, int Articles, int Passages, int Vectors, string? Model, string? Encoder, bool Grams)
{
    internal static StoreGeneration Of(string name, StoreState? state, bool isCurrent) => new(
        name, isCurrent, state?.Successor is not null, isCurrent || state?.Successor is not null, state?.ArticleCount ?? 0, state?.Passages ?? 0,
        state?.Vectors ?? 0, state?.Model, state?.Encoder, state?.Grams ?? false);
}
