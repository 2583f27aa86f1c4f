using Grpc.Core;
using Microsoft.Extensions.Time.Testing;
using SezBot.Corpus;
using SezBot.Corpus.Qdrant;

namespace SezBot.Tests.Corpus.Qdrant;

/// <summary>Several writers, writers that die, and what is cleaned up after them.</summary>
public sealed class QdrantWriterTests : IAsyncLifetime
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(400);

    private QdrantHome _home = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _home = await QdrantHome.OpenAsync();

    [Fact]
    public async Task Writers_of_different_sources_write_at_once()
    {
        await using var one = _home.Store();
        await using var other = _home.Store();
        await using var first = await one.WriterAsync(Cancel);
        await using var second = await other.WriterAsync(Cancel);
        await Task.WhenAll(LoadAsync(first, "north"), LoadAsync(second, "south"));
        await using var snapshot = await one.SnapshotAsync(Cancel);
        Assert.Equal((40, 40), (snapshot.ArticleCount, snapshot.PassageCount));
        var ids = (await snapshot.LatestAsync(SearchFilter.None, 100, Cancel)).Select(article => article.Id).ToList();
        Assert.Equal(40, ids.Distinct().Count());
    }

    // Both sources have the same file names: each id is taken once.
    private static async Task LoadAsync(ICorpusWriter writer, string source)
    {
        foreach (var at in Enumerable.Range(0, 10))
            await writer.WriteAsync([SomeRevision.Of($"a{at}.md", $"Завод {at}.", source: source), SomeRevision.Of($"b{at}.md", $"Порт {at}.", source: source)], Cancel);
    }

    [Fact]
    public async Task A_second_writer_of_a_source_waits_and_is_told_who_writes()
    {
        await using var one = _home.Store();
        await using var other = _home.Store(patience: Short);
        var first = await one.WriterAsync(Cancel);
        await first.WriteAsync([SomeRevision.Of("tula.md", "Завод.")], Cancel);
        await using var second = await other.WriterAsync(Cancel);
        var fault = await Assert.ThrowsAsync<StoreException>(() => second.WriteAsync([SomeRevision.Of("port.md", "Порт.")], Cancel));
        Assert.Equal(StoreFault.Locked, fault.Fault);
        Assert.Contains($"PID {Environment.ProcessId}", fault.Detail);
        await first.DisposeAsync();
        Assert.Single(await second.WriteAsync([SomeRevision.Of("port.md", "Порт.")], Cancel));
    }

    [Fact]
    public async Task A_writer_that_died_is_forgotten_when_its_lease_runs_out_and_what_it_left_half_written_is_never_seen()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var store = _home.Store(time: time);
        await using (var writer = await store.WriterAsync(Cancel))
            await writer.WriteAsync([SomeRevision.Of("tula.md", "Завод открыт.")], Cancel);
        var died = await store.WriterAsync(Cancel);
        _home.Server.Faults.Fail("Points/SetPayload", StatusCode.Internal);
        _home.Server.Faults.Before = (method, _) => method == "Points/SetPayload" ? Task.Delay(TimeSpan.FromDays(1), Cancel) : Task.CompletedTask;
        using var killed = new CancellationTokenSource();
        var writing = died.WriteAsync([SomeRevision.Of("tula.md", "Завод расширен."), SomeRevision.Of("port.md", "Порт.")], killed.Token);
        while (!_home.Server.Calls.ContainsKey("Points/SetPayload"))
            await Task.Delay(10, Cancel);
        // Half written: the new points are there, the old ones are unmarked, nothing is committed.
        _home.Server.Faults.Before = null;
        Assert.Equal(["Завод открыт."], await TextsAsync(store));
        await _home.Server.StopAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => writing);
        await _home.Server.ResumeAsync();
        _home.Server.Faults.Clear();
        await using var later = _home.Store(time: time);
        await using (var next = await later.WriterAsync(Cancel))
        {
            time.Advance(TimeSpan.FromMinutes(5));
            var written = await next.WriteAsync([SomeRevision.Of("tula.md", "Завод достроен."), SomeRevision.Of("port.md", "Порт.")], Cancel);
            Assert.Equal(["tula", "port"], written.Select(article => article.Id));
        }
        Assert.Equal(["Завод достроен."], await TextsAsync(later));
    }

    [Fact]
    public async Task What_was_replaced_is_deleted_when_no_snapshot_can_want_it()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var store = _home.Store(time: time);
        foreach (var text in (string[])["Завод открыт.", "Завод расширен.", "Завод закрыт."])
        {
            await using var writer = await store.WriterAsync(Cancel);
            await writer.WriteAsync([SomeRevision.Of("tula.md", text)], Cancel);
        }
        var name = (await store.GenerationsAsync(Cancel)).Single().Name;
        var before = _home.Server.Data.Points(name).Count;
        time.Advance(TimeSpan.FromMinutes(5));
        await (await store.WriterAsync(Cancel)).DisposeAsync();
        // Two texts, each a passage and a record, are gone.
        Assert.Equal(before - 4, _home.Server.Data.Points(name).Count);
        Assert.Equal(["Завод закрыт."], await TextsAsync(store));
    }

    [Theory]
    [InlineData("Points/Upsert")]
    [InlineData("Points/SetPayload")]
    [InlineData("Points/Get")]
    public async Task A_lost_answer_changes_nothing_twice(string method)
    {
        await using var store = _home.Store();
        await using var writer = await store.WriterAsync(Cancel);
        await writer.WriteAsync([SomeRevision.Of("tula.md", "Завод открыт.")], Cancel);
        foreach (var after in Enumerable.Range(0, 4))
        {
            _home.Server.Faults.LoseAnswer(method, after);
            await writer.WriteAsync([SomeRevision.Of("tula.md", $"Завод открыт {after}."), SomeRevision.Of($"n{after}.md", "Порт.")], Cancel);
            _home.Server.Faults.Clear();
        }
        await using var snapshot = await store.SnapshotAsync(Cancel);
        Assert.Equal((5, 5), (snapshot.ArticleCount, snapshot.PassageCount));
    }

    private static async Task<IEnumerable<string>> TextsAsync(QdrantStore store)
    {
        await using var snapshot = await store.SnapshotAsync(Cancel);
        return (await snapshot.PassagesAsync("tula", Cancel)).Select(passage => passage.Text);
    }

    public async ValueTask DisposeAsync() => await _home.DisposeAsync();
}
