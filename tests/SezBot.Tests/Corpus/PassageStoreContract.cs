using SezBot.Corpus;

namespace SezBot.Tests.Corpus;

/// <summary>What every store promises about articles, versions and snapshots.</summary>
public abstract class PassageStoreContract : StoreUnderTest
{
    private const string Tula = "Завод станков в Туле открыт.\n\nНа заводе работают 320 человек.\n\nЛиния стоит 4,5 млрд рублей.";
    private const string TulaLater = "Завод станков в Туле расширяют.\n\nНа заводе работают 400 человек.";
    private const string Port = "Порт принял зерно.\n\nПеревалка зерна выросла.";

    [Fact]
    public async Task An_empty_store_has_nothing_and_finds_nothing()
    {
        await using var snapshot = await Store.SnapshotAsync(Cancel);
        Assert.Equal((0, 0, 0), (snapshot.ArticleCount, snapshot.PassageCount, snapshot.UndatedCount));
        Assert.Empty(await SearchAsync(snapshot, "завод"));
        Assert.Empty(await snapshot.LatestAsync(SearchFilter.None, 10, Cancel));
        Assert.Empty(await snapshot.PassagesAsync("tula", Cancel));
        Assert.Null(await snapshot.ArticleAsync("tula", Cancel));
    }

    [Fact]
    public async Task The_record_returned_is_the_record_kept()
    {
        var full = SomeRevision.Of("tula.md", Tula, new DateOnly(2025, 10, 7));
        full = full with { Article = full.Article with { Attribution = "ТАСС", Url = "https://example.org/1" } };
        var bare = SomeRevision.Of("port.md", Port);
        bare = bare with { Article = bare.Article with { Title = null, Publisher = null, Language = null } };
        var written = await WriteAsync(full, bare);
        await using var snapshot = await Store.SnapshotAsync(Cancel);
        Assert.Equal(written[0], await snapshot.ArticleAsync("tula", Cancel));
        Assert.Equal(written[1], await snapshot.ArticleAsync("port", Cancel));
        Assert.Equal([full.Article, bare.Article], written.Zip([full, bare], (kept, sent) => kept with { FirstSeen = sent.Article.FirstSeen }));
        Assert.All(written, article => Assert.True((article.FirstSeen - SomeRevision.Seen).Duration() < TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task Passages_come_in_order_and_tile_the_text()
    {
        var revision = SomeRevision.Of("tula.md", Tula);
        await WriteAsync(revision);
        await using var snapshot = await Store.SnapshotAsync(Cancel);
        Assert.Equal(revision.Passages.Select(encoded => encoded.Passage), await snapshot.PassagesAsync("tula", Cancel));
        Assert.Equal(Tula, await TextOfAsync("tula"));
    }

    [Fact]
    public async Task Loading_the_same_text_again_gives_the_same_ids_and_no_copies()
    {
        await WriteAsync(SomeRevision.Of("tula.md", Tula));
        var before = await SearchAsync("завод");
        await WriteAsync(SomeRevision.Of("tula.md", Tula));
        AssertSame(before, await SearchAsync("завод"));
        await using var snapshot = await Store.SnapshotAsync(Cancel);
        Assert.Equal((1, 3), (snapshot.ArticleCount, snapshot.PassageCount));
    }

    [Fact]
    public async Task A_changed_text_gets_new_ids_and_only_the_current_version_is_found()
    {
        await WriteAsync(SomeRevision.Of("tula.md", Tula), SomeRevision.Of("port.md", Port));
        var before = await SearchAsync("завод в Туле");
        var changed = SomeRevision.Of("tula.md", TulaLater);
        await WriteAsync(changed);
        var after = await SearchAsync("завод в Туле рублей");
        Assert.Equal(2, after.Count);
        Assert.Empty(after.Select(found => found.Passage.Id).Intersect(before.Select(found => found.Passage.Id)));
        Assert.All(after, found => Assert.Equal(changed.Article.Version, found.Passage.Version));
        Assert.Equal(TulaLater, await TextOfAsync("tula"));
    }

    [Fact]
    public async Task A_change_keeps_the_public_id_and_the_day_it_was_first_seen()
    {
        var first = Assert.Single(await WriteAsync(SomeRevision.Of("tula.md", Tula)));
        var later = SomeRevision.Of("tula.md", TulaLater, new DateOnly(2025, 10, 9), seen: SomeRevision.Seen.AddDays(3));
        var second = Assert.Single(await WriteAsync(later with { Article = later.Article with { Id = "renamed" } }));
        Assert.Equal((first.Id, first.FirstSeen), (second.Id, second.FirstSeen));
        Assert.Equal(new DateOnly(2025, 10, 9), second.Published);
        Assert.Equal(second.Id, (await SearchAsync("Туле")).Select(found => found.Passage.Article).Distinct().Single());
    }

    [Fact]
    public async Task An_id_that_another_key_has_gets_a_suffix_and_keeps_it()
    {
        ArticleRevision[] same = [SomeRevision.Of("a/tula.md", Tula), SomeRevision.Of("b/tula.md", Port), SomeRevision.Of("a/tula.md", Tula, source: "wire")];
        var ids = (await WriteAsync(same)).Select(article => article.Id).ToList();
        Assert.Equal("tula", ids[0]);
        Assert.Equal(3, ids.Distinct().Count());
        Assert.All(ids.Skip(1), id => Assert.Matches("^tula-[0-9a-f]{4,}$", id));
        Assert.Equal(ids, (await WriteAsync(same)).Select(article => article.Id));
        Assert.Equal(Port, await TextOfAsync(ids[1]));
        Assert.Equal(ids[1], (await FoundAsync("зерно порт"))[0]);
    }

    [Fact]
    public async Task A_snapshot_keeps_its_state_whatever_is_written_meanwhile()
    {
        await WriteAsync(SomeRevision.Of("tula.md", Tula), SomeRevision.Of("port.md", Port));
        await using var old = await Store.SnapshotAsync(Cancel);
        var before = await SearchAsync(old, "завод зерно станков");
        await WriteAsync(SomeRevision.Of("tula.md", TulaLater), SomeRevision.Of("kazan.md", "Завод станков в Казани."));
        await RemoveAsync("port");
        AssertSame(before, await SearchAsync(old, "завод зерно станков"));
        Assert.Equal((2, 5, 2), (old.ArticleCount, old.PassageCount, old.UndatedCount));
        Assert.Equal(Tula, string.Concat((await old.PassagesAsync("tula", Cancel)).Select(passage => passage.Text)));
        Assert.NotNull(await old.ArticleAsync("port", Cancel));
        Assert.Equal(["port", "tula"], (await old.LatestAsync(SearchFilter.None, 10, Cancel)).Select(article => article.Id));
    }

    [Fact]
    public async Task A_new_snapshot_sees_everything_committed()
    {
        await WriteAsync(SomeRevision.Of("tula.md", Tula), SomeRevision.Of("port.md", Port));
        await using var old = await Store.SnapshotAsync(Cancel);
        await WriteAsync(SomeRevision.Of("tula.md", TulaLater), SomeRevision.Of("kazan.md", "Завод станков в Казани."));
        await RemoveAsync("port");
        await using var now = await Store.SnapshotAsync(Cancel);
        Assert.Equal((2, 3, 2), (now.ArticleCount, now.PassageCount, now.UndatedCount));
        Assert.Null(await now.ArticleAsync("port", Cancel));
        Assert.Empty(await now.PassagesAsync("port", Cancel));
        Assert.Empty(await SearchAsync(now, "зерно"));
        Assert.Equal(["kazan", "tula"], (await SearchAsync(now, "станков")).Select(found => found.Passage.Article).Order());
    }

    [Fact]
    public async Task Two_programs_see_each_others_writes()
    {
        await using var other = Open();
        await WriteAsync(SomeRevision.Of("tula.md", Tula));
        await using (var seen = await other.SnapshotAsync(Cancel))
            Assert.Equal(3, seen.PassageCount);
        await WriteAsync(other, [SomeRevision.Of("tula.md", TulaLater), SomeRevision.Of("port.md", Port)]);
        Assert.Equal(["port"], (await FoundAsync("зерно")).Distinct());
        Assert.Equal(TulaLater, await TextOfAsync("tula"));
        await RemoveAsync("port");
        await using var after = await other.SnapshotAsync(Cancel);
        Assert.Empty(await SearchAsync(after, "зерно"));
    }

    [Fact]
    public async Task Removing_counts_what_was_there_and_frees_the_id()
    {
        await WriteAsync(SomeRevision.Of("tula.md", Tula), SomeRevision.Of("port.md", Port));
        Assert.Equal(1, await RemoveAsync("port", "nowhere"));
        Assert.Equal(0, await RemoveAsync("port"));
        Assert.Equal("port", (await WriteAsync(SomeRevision.Of("b/port.md", Port)))[0].Id);
        Assert.Equal(["port", "port"], await FoundAsync("зерно"));
    }

    [Fact]
    public async Task Touching_changes_the_file_hash_and_nothing_else()
    {
        var written = await WriteAsync(SomeRevision.Of("tula.md", Tula), SomeRevision.Of("port.md", Port, source: "wire"));
        await using var writer = await Store.WriterAsync(Cancel);
        await writer.TouchAsync(SomeRevision.Source, "tula.md", "raw again", Cancel);
        var stored = await writer.ArticlesOfAsync(SomeRevision.Source, Cancel);
        Assert.Equal(new StoredArticle(written[0], "raw again"), Assert.Single(stored).Value);
        Assert.Equal("tula.md", Assert.Single(stored).Key);
        Assert.Equal([SomeRevision.Source, "wire"], await writer.SourcesAsync(Cancel));
        Assert.Equal(3, (await FoundAsync("заводе Туле линия")).Count);
    }

    [Fact]
    public async Task A_walk_over_all_articles_meets_each_of_the_snapshot_once_with_its_file_hash()
    {
        var written = await WriteAsync([.. Enumerable.Range(0, 600).Select(at => SomeRevision.Of($"k{at}.md", $"Новость {at}.", source: at % 2 == 0 ? "one" : "two"))]);
        await using var snapshot = await Store.SnapshotAsync(Cancel);
        await RemoveAsync("k7");
        await WriteAsync(SomeRevision.Of("late.md", "Поздняя новость."));
        var walked = new List<StoredArticle>();
        await foreach (var stored in snapshot.AllArticlesAsync(Cancel))
        {
            walked.Add(stored);
            Assert.Single(await snapshot.PassagesAsync(stored.Article.Id, Cancel));
        }
        Assert.Equal(
            written.Select(article => new StoredArticle(article, $"raw {article.Version}")).OrderBy(stored => stored.Article.Id, StringComparer.Ordinal),
            walked.OrderBy(stored => stored.Article.Id, StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_call_that_fails_changes_nothing()
    {
        await WriteAsync(SomeRevision.Of("tula.md", Tula));
        using var cancelled = new CancellationTokenSource();
        await using (var writer = await Store.WriterAsync(Cancel))
        {
            var failing = new CancellingList([SomeRevision.Of("tula.md", TulaLater), SomeRevision.Of("port.md", Port)], cancelled);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => writer.WriteAsync(failing, cancelled.Token));
        }
        Assert.Equal(Tula, await TextOfAsync("tula"));
        Assert.Empty(await FoundAsync("зерно"));
    }

    [Fact]
    public async Task The_latest_articles_come_by_day_then_by_id()
    {
        await WriteAsync(
            SomeRevision.Of("b.md", "б", new DateOnly(2025, 10, 1)), SomeRevision.Of("old.md", "о", new DateOnly(2024, 1, 1)),
            SomeRevision.Of("a.md", "а", new DateOnly(2025, 10, 1)), SomeRevision.Of("undated.md", "н", seen: SomeRevision.Seen.AddDays(1)));
        await using var snapshot = await Store.SnapshotAsync(Cancel);
        Assert.Equal(["undated", "a", "b", "old"], (await snapshot.LatestAsync(SearchFilter.None, 10, Cancel)).Select(article => article.Id));
        Assert.Equal(["undated", "a"], (await snapshot.LatestAsync(SearchFilter.None, 2, Cancel)).Select(article => article.Id));
        var october = new SearchFilter(new DateOnly(2025, 10, 1), new DateOnly(2025, 10, 31));
        Assert.Equal(["a", "b"], (await snapshot.LatestAsync(october, 10, Cancel)).Select(article => article.Id));
        Assert.Equal((4, 1), (snapshot.ArticleCount, snapshot.UndatedCount));
    }

    [Fact]
    public async Task What_arrived_after_the_first_load_of_its_source_is_told_by_when_it_was_first_seen()
    {
        var later = SomeRevision.Seen.AddHours(5);
        await WriteAsync(SomeRevision.Of("old.md", "о"), SomeRevision.Of("other.md", "д", source: "wire", seen: later));
        await WriteAsync(SomeRevision.Of("b.md", "б", seen: later), SomeRevision.Of("a.md", "а", seen: later), SomeRevision.Of("late.md", "п", seen: later.AddDays(1)));
        await using var snapshot = await Store.SnapshotAsync(Cancel);

        Assert.Equal(["a", "b"], (await snapshot.ArrivedAsync(SomeRevision.Seen, later, Cancel)).Select(article => article.Id));
        Assert.Equal(["late"], (await snapshot.ArrivedAsync(later, later.AddDays(2), Cancel)).Select(article => article.Id));
        Assert.Empty(await snapshot.ArrivedAsync(later.AddDays(2), later.AddDays(9), Cancel));
    }

    [Fact]
    public async Task Days_with_news_come_by_how_near_they_are()
    {
        await WriteAsync(
            SomeRevision.Of("a.md", "а", new DateOnly(2025, 10, 1)), SomeRevision.Of("b.md", "б", new DateOnly(2025, 10, 1)), SomeRevision.Of("c.md", "в", new DateOnly(2025, 10, 5)),
            SomeRevision.Of("d.md", "г", new DateOnly(2025, 10, 9)), SomeRevision.Of("e.md", "е", new DateOnly(2024, 2, 29)), SomeRevision.Of("undated.md", "н"));
        await using var snapshot = await Store.SnapshotAsync(Cancel);

        Assert.Equal([new(2025, 10, 1), new(2025, 10, 9), new(2024, 2, 29)], await snapshot.DaysNearAsync(new DateOnly(2025, 10, 5), 3, Cancel));
        Assert.Equal([new(2025, 10, 9)], await snapshot.DaysNearAsync(new DateOnly(2025, 10, 8), 1, Cancel));
    }
}
