using SezBot.Corpus;
using SezBot.LanguageModels.Embeddings;

namespace SezBot.Answering;

/// <summary>
/// Lexical search, and where an embedding model is configured and the store has its vectors, dense search beside it; their ranks are fused.
/// A model that fails or is slow leaves the lexical search as it is.
/// </summary>
public sealed class HybridSearch(QueryEmbedder embedder)
{
    // What stands at the same middling rank in both lists outdoes the first of one alone, so each is read beyond the limit.
    private const int DepthPerResult = 2;

    public async Task<IReadOnlyList<ScoredPassage>> SearchAsync(
        ICorpusSnapshot snapshot, string query, IReadOnlyList<string> also, SearchFilter filter, int limit, CancellationToken cancel) =>
        (await LegsAsync(snapshot, query, also, filter, limit, cancel)).Fused;

    /// <summary>Each list has at most <paramref name="limit"/> passages.</summary>
    public async Task<SearchLegs> LegsAsync(
        ICorpusSnapshot snapshot, string query, IReadOnlyList<string> also, SearchFilter filter, int limit, CancellationToken cancel)
    {
        var terms = ExpandedQuery.Of(query, also);
        if (snapshot.VectorModel is not { } model || embedder.Model != model)
        {
            var alone = await snapshot.SearchAsync(terms, filter, limit, cancel);
            return new SearchLegs(alone, null, alone);
        }
        var depth = DepthPerResult * limit;
        var embedding = embedder.EmbedAsync(query, cancel); // on its way while the lexical search runs
        var lexical = await BesideAsync(embedding, () => snapshot.SearchAsync(terms, filter, depth, cancel));
        var found = Cut(lexical, limit);
        if (await embedding is not { } vector)
            return new SearchLegs(found, null, found);
        var dense = await snapshot.SearchDenseAsync(new DenseVector(model, vector), filter, depth, cancel);
        return new SearchLegs(found, Cut(dense, limit), RankFusion.Fuse(lexical, dense, depth, limit));
    }

    // Whatever becomes of the search, the other task is not left alone.
    private static async Task<T> BesideAsync<T>(Task other, Func<Task<T>> search)
    {
        try
        {
            return await search();
        }
        finally
        {
            await other.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static IReadOnlyList<ScoredPassage> Cut(IReadOnlyList<ScoredPassage> found, int limit) => [.. found.Take(limit)];
}
