using SezBot.Corpus;
using SezBot.Corpus.Qdrant;
using SezBot.Text;

namespace SezBot.Tests.Corpus.Qdrant;

public sealed class QdrantGenerationTests : IAsyncLifetime
{
    private QdrantHome _home = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _home = await QdrantHome.OpenAsync();

    [Fact]
    public async Task Reindexing_makes_a_generation_beside_the_old_one_and_readers_go_over_to_it()
    {
        await using var store = await FilledAsync();
        await using var old = await store.SnapshotAsync(Cancel);
        var before = await SearchAsync(old);
        Assert.Equal(40, await store.ReindexAsync(null, Cancel));
        await using var now = await store.SnapshotAsync(Cancel);
        Assert.Equal((40, 40), (now.ArticleCount, now.PassageCount));
        Assert.Equal(before, await SearchAsync(now));
        Assert.Equal(before, await SearchAsync(old));
        var generations = await store.GenerationsAsync(Cancel);
        Assert.Equal([(false, true), (true, false)], generations.Select(generation => (generation.IsCurrent, generation.IsRetired)));
    }

    [Fact]
    public async Task A_writer_that_was_open_goes_on_in_the_new_generation()
    {
        await using var store = await FilledAsync();
        await using var writer = await store.WriterAsync(Cancel);
        await store.ReindexAsync(null, Cancel);
        await writer.WriteAsync([SomeRevision.Of("late.md", "Порт открыт позже.")], Cancel);
        await using var now = await store.SnapshotAsync(Cancel);
        Assert.NotNull(await now.ArticleAsync("late", Cancel));
    }

    [Fact]
    public async Task Rolling_back_brings_the_old_generation_back_and_it_can_be_written_again()
    {
        await using var store = await FilledAsync();
        Assert.Null(await store.RollBackAsync(Cancel));
        await store.ReindexAsync(null, Cancel);
        await WriteAsync(store, SomeRevision.Of("late.md", "Порт открыт позже."));
        var first = (await store.GenerationsAsync(Cancel))[0].Name;
        Assert.Equal(first, await store.RollBackAsync(Cancel));
        await using (var snapshot = await store.SnapshotAsync(Cancel))
            Assert.Null(await snapshot.ArticleAsync("late", Cancel));
        await WriteAsync(store, SomeRevision.Of("later.md", "Порт открыт ещё позже."));
        await using var now = await store.SnapshotAsync(Cancel);
        Assert.Equal(41, now.ArticleCount);
    }

    [Fact]
    public async Task The_generation_in_use_cannot_be_dropped_and_another_can()
    {
        await using var store = await FilledAsync();
        await store.ReindexAsync(null, Cancel);
        var names = (await store.GenerationsAsync(Cancel)).Select(generation => generation.Name).ToList();
        Assert.False(await store.DropAsync(names[1], Cancel));
        Assert.True(await store.DropAsync(names[0], Cancel));
        Assert.False(await store.DropAsync(names[0], Cancel));
        Assert.Equal(names[1..], (await store.GenerationsAsync(Cancel)).Select(generation => generation.Name));
    }

    [Fact]
    public async Task Leaving_the_grams_out_asks_for_a_new_index_and_finds_by_stems_alone()
    {
        await using (var _ = await FilledAsync())
        {
        }
        await using var store = _home.Store(options => options.Grams = false);
        Assert.Equal(40, await store.PassagesToReindexAsync(Cancel));
        await store.ReindexAsync(null, Cancel);
        Assert.Equal(0, await store.PassagesToReindexAsync(Cancel));
        await using var snapshot = await store.SnapshotAsync(Cancel);
        Assert.NotEmpty(await SearchAsync(snapshot));
        // A part of a word shares 4-grams with it, but no stem.
        Assert.Empty(await snapshot.SearchAsync(LexicalEncoder.Default.EncodeQuery("заводск"), SearchFilter.None, 10, Cancel));
    }

    private async Task<SezBot.Corpus.Qdrant.QdrantStore> FilledAsync()
    {
        var store = _home.Store();
        await WriteAsync(store, [.. Enumerable.Range(0, 40).Select(at => SomeRevision.Of($"k{at}.md", $"На заводе номер {at} работают {at * 7} человек."))]);
        return store;
    }

    private static async Task WriteAsync(QdrantStore store, params ArticleRevision[] revisions)
    {
        await using var writer = await store.WriterAsync(Cancel);
        await writer.WriteAsync(revisions, Cancel);
    }

    private static Task<IReadOnlyList<ScoredPassage>> SearchAsync(ICorpusSnapshot snapshot) =>
        snapshot.SearchAsync(LexicalEncoder.Default.EncodeQuery("сколько человек на заводе 12"), SearchFilter.None, 25, Cancel);

    public async ValueTask DisposeAsync() => await _home.DisposeAsync();
}
