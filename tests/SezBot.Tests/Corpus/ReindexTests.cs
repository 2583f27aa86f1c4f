using SezBot.Corpus;
using SezBot.Corpus.Embedded;
using SezBot.Text;

namespace SezBot.Tests.Corpus;

public sealed class ReindexTests : IDisposable
{
    private static readonly EncoderConstants Old = EncoderConstants.Current with { Revision = 0, StemK1 = 1.2, GramShare = 0 };

    private readonly EmbeddedFolder _outdated = new();
    private readonly EmbeddedFolder _current = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static IEnumerable<ArticleRevision> Revisions(LexicalEncoder? encoder) => Enumerable.Range(0, 600).Select(at => SomeRevision.Of(
        $"k{at}.md", $"Завод номер {at} выпускает станки.\n\nНа заводе работают {at % 7} человек.", new DateOnly(2025, 1, 1).AddDays(at % 28), encoder: encoder));

    private async Task OutdateAsync()
    {
        await _outdated.WriteAsync([.. Revisions(new LexicalEncoder(Old))]);
        _outdated.Execute("UPDATE meta SET value = @value WHERE key = 'encoder'", new { value = Old.Describe() });
    }

    private static async Task<IReadOnlyList<ScoredPassage>> SearchAsync(EmbeddedStore store)
    {
        await using var snapshot = await store.SnapshotAsync(Cancel);
        return await snapshot.SearchAsync(LexicalEncoder.Default.EncodeQuery("сколько человек на заводе 412"), SearchFilter.None, 25, Cancel);
    }

    [Fact]
    public async Task Vectors_of_another_encoder_are_refused_and_counted()
    {
        await OutdateAsync();
        var fault = await _outdated.FaultOfOpeningAsync();
        Assert.Equal(StoreFault.OtherEncoder, fault.Fault);
        Assert.Contains(Old.Describe(), fault.Detail);
        await using var store = _outdated.Open();
        Assert.Equal(1200, await store.PassagesToReindexAsync(Cancel));
    }

    [Fact]
    public async Task After_reindexing_a_search_finds_what_a_new_store_finds()
    {
        await OutdateAsync();
        await _current.WriteAsync([.. Revisions(null)]);
        await using var store = _outdated.Open();
        Assert.Equal(1200, await store.ReindexAsync(null, Cancel));
        Assert.Equal(0, await store.PassagesToReindexAsync(Cancel));
        await using var expected = _current.Open();
        Assert.Equal(await SearchAsync(expected), await SearchAsync(store));
    }

    [Fact]
    public async Task A_reader_goes_over_to_the_new_index_by_itself()
    {
        await _current.WriteAsync([.. Revisions(null)]);
        await using var reader = _current.Open();
        await using var old = await reader.SnapshotAsync(Cancel);
        var before = await SearchAsync(reader);
        _current.Execute("UPDATE vectors SET data = (SELECT data FROM vectors LIMIT 1)");
        await using var other = _current.Open();
        await other.ReindexAsync(null, Cancel);
        await using (var writer = await other.WriterAsync(Cancel))
            await writer.RemoveAsync(["k5"], Cancel);
        Assert.Equal(1198, (await reader.SnapshotAsync(Cancel)).PassageCount);
        Assert.Equal(before.Count, (await SearchAsync(reader)).Count);
        Assert.Equal(1200, old.PassageCount);
        Assert.Equal(before, await old.SearchAsync(LexicalEncoder.Default.EncodeQuery("сколько человек на заводе 412"), SearchFilter.None, 25, Cancel));
    }

    [Fact]
    public async Task A_cancelled_run_leaves_the_old_index_and_the_next_one_mends_it()
    {
        await OutdateAsync();
        await using var store = _outdated.Open();
        using var cancelled = new CancellationTokenSource();
        var progress = new CancellingProgress(cancelled);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.ReindexAsync(progress, cancelled.Token));
        Assert.Equal(1200, await store.PassagesToReindexAsync(Cancel));
        Assert.Equal(1200, await store.ReindexAsync(null, Cancel));
        Assert.NotEmpty(await SearchAsync(store));
        Assert.Equal("ok", _outdated.Query<string>("PRAGMA integrity_check"));
    }

    [Fact]
    public async Task An_empty_store_of_another_encoder_is_usable_at_once()
    {
        await _outdated.WriteAsync();
        _outdated.Execute("UPDATE meta SET value = @value WHERE key = 'encoder'", new { value = Old.Describe() });
        await using var store = _outdated.Open();
        Assert.Equal(0, await store.PassagesToReindexAsync(Cancel));
        await using (var writer = await store.WriterAsync(Cancel))
            await writer.WriteAsync([SomeRevision.Of("tula.md", "На заводе работают 412 человек.")], Cancel);
        Assert.Equal(0, await store.PassagesToReindexAsync(Cancel));
        Assert.Single(await SearchAsync(store));
    }

    public void Dispose()
    {
        _outdated.Dispose();
        _current.Dispose();
    }

    private sealed class CancellingProgress(CancellationTokenSource cancelled) : IProgress<int>
    {
        public void Report(int value) => cancelled.Cancel();
    }
}
