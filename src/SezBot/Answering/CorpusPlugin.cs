using System.ComponentModel;
using Microsoft.SemanticKernel;
using SezBot.Corpus;

namespace SezBot.Answering;

/// <summary>
/// The corpus as kernel functions. The read path calls them through the kernel in every mode, so that its filters see each call; a
/// tool-calling model and other Semantic Kernel programs call the same ones.
/// </summary>
public sealed class CorpusPlugin(IPassageStore store, HybridSearch search)
{
    public const string Name = "corpus";

    [KernelFunction("search")]
    [Description("Finds the passages of the news corpus that match a question, best first.")]
    public Task<IReadOnlyList<ScoredPassage>> SearchAsync(
        Kernel kernel,
        [Description("Question or keywords, Russian or English")] string query,
        [Description("Other words or phrases for what the query says, such as the long form of an abbreviation; they count less")]
        IReadOnlyList<string>? also = null,
        [Description("Only articles published on this day or later, yyyy-MM-dd")] DateOnly? from = null,
        [Description("Only articles published on this day or earlier, yyyy-MM-dd")] DateOnly? to = null,
        [Description("At most so many passages")] int limit = 10,
        CancellationToken cancel = default) =>
        OnSnapshotAsync(
            kernel, snapshot => search.SearchAsync(snapshot, query, also ?? [], new SearchFilter(from, to), limit, cancel), cancel);

    [KernelFunction("read_article")]
    [Description("All passages of one article in order; empty when there is no such article.")]
    public Task<IReadOnlyList<Passage>> ReadArticleAsync(
        Kernel kernel, [Description("Public id of the article")] string id, CancellationToken cancel = default) =>
        OnSnapshotAsync(kernel, snapshot => snapshot.PassagesAsync(id, cancel), cancel);

    [KernelFunction("latest")]
    [Description("The newest articles, by publication date where known.")]
    public Task<IReadOnlyList<Article>> LatestAsync(
        Kernel kernel,
        [Description("Only articles published on this day or later, yyyy-MM-dd")] DateOnly? from = null,
        [Description("Only articles published on this day or earlier, yyyy-MM-dd")] DateOnly? to = null,
        [Description("At most so many articles")] int limit = 10,
        CancellationToken cancel = default) =>
        OnSnapshotAsync(kernel, snapshot => snapshot.LatestAsync(new SearchFilter(from, to), limit, cancel), cancel);

    // Within a question all functions read the question's own snapshot; called from elsewhere, each opens one for itself.
    private async Task<T> OnSnapshotAsync<T>(Kernel kernel, Func<ICorpusSnapshot, Task<T>> read, CancellationToken cancel)
    {
        if (kernel.Data.TryGetValue(CorpusSession.SnapshotKey, out var shared) && shared is ICorpusSnapshot snapshot)
            return await read(snapshot);
        await using var own = await store.SnapshotAsync(cancel);
        return await read(own);
    }
}
