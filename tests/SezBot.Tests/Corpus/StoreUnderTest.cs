using SezBot.Corpus;
using SezBot.Text;

namespace SezBot.Tests.Corpus;

/// <summary>What contract tests need of a store, whichever it is.</summary>
public abstract class StoreUnderTest : IAsyncLifetime
{
    private IPassageStore? _store;

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected IPassageStore Store => _store ??= Open();

    /// <summary>Another program's view of the corpus that this test has for itself; the corpus is empty at first.</summary>
    protected abstract IPassageStore Open();

    /// <summary>Whether passages that were replaced or removed lately still count in the weights of terms: then scores differ a little, and only ids are compared.</summary>
    protected virtual bool WeighsReplaced => false;

    public virtual ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_store is not null)
            await _store.DisposeAsync();
    }

    /// <summary>The same passages; in the same order and with the same scores where these do not depend on what was replaced.</summary>
    protected void AssertSame(IReadOnlyList<ScoredPassage> expected, IReadOnlyList<ScoredPassage> found)
    {
        if (WeighsReplaced)
            Assert.Equal(expected.Select(scored => scored.Passage).OrderBy(passage => passage.Id), found.Select(scored => scored.Passage).OrderBy(passage => passage.Id));
        else
            Assert.Equal(expected, found);
    }

    protected Task<IReadOnlyList<Article>> WriteAsync(params IReadOnlyList<ArticleRevision> revisions) => WriteAsync(Store, revisions);

    protected static async Task<IReadOnlyList<Article>> WriteAsync(IPassageStore store, IReadOnlyList<ArticleRevision> revisions)
    {
        await using var writer = await store.WriterAsync(Cancel);
        return await writer.WriteAsync(revisions, Cancel);
    }

    protected async Task<int> RemoveAsync(params IReadOnlyCollection<string> ids)
    {
        await using var writer = await Store.WriterAsync(Cancel);
        return await writer.RemoveAsync(ids, Cancel);
    }

    protected async Task<IReadOnlyList<ScoredPassage>> SearchAsync(string query, SearchFilter? filter = null, int limit = 10)
    {
        await using var snapshot = await Store.SnapshotAsync(Cancel);
        return await SearchAsync(snapshot, query, filter, limit);
    }

    protected static Task<IReadOnlyList<ScoredPassage>> SearchAsync(ICorpusSnapshot snapshot, string query, SearchFilter? filter = null, int limit = 10) =>
        snapshot.SearchAsync(LexicalEncoder.Default.EncodeQuery(query), filter ?? SearchFilter.None, limit, Cancel);

    /// <summary>The ids of the articles found, best passage first.</summary>
    protected async Task<IReadOnlyList<string>> FoundAsync(string query, SearchFilter? filter = null) =>
        [.. (await SearchAsync(query, filter)).Select(found => found.Passage.Article)];

    protected async Task<string> TextOfAsync(string id)
    {
        await using var snapshot = await Store.SnapshotAsync(Cancel);
        return string.Concat((await snapshot.PassagesAsync(id, Cancel)).Select(passage => passage.Text));
    }
}
