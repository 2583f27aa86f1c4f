using SezBot.Corpus;
using SezBot.Corpus.Copying;
using SezBot.Text;

namespace SezBot.Tests.Corpus.Copying;

public sealed class StoreCopyTests : IDisposable
{
    private const string Model = "one";

    private readonly EmbeddedFolder _from = new();
    private readonly EmbeddedFolder _to = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _from.Dispose();
        _to.Dispose();
    }

    [Fact]
    public async Task Records_texts_file_hashes_first_sights_and_vectors_arrive_and_are_found_alike()
    {
        await FillAsync(100);
        var summary = await CopyAsync();
        Assert.Equal((100, 300, 200, 100, 0, 0), (summary.Articles, summary.Passages, summary.Vectors, summary.Copied, summary.Renamed, summary.Besides));
        Assert.Empty(summary.Different);
        await using var one = _from.Open();
        await using var other = _to.Open();
        await using var left = await one.SnapshotAsync(Cancel);
        await using var right = await other.SnapshotAsync(Cancel);
        Assert.Equal(await left.AllArticlesAsync(Cancel).ToListAsync(Cancel), await right.AllArticlesAsync(Cancel).ToListAsync(Cancel));
        var dense = new RandomVectors(Model, dimension: 8, seed: 12).Next();
        Assert.Equal(await left.SearchDenseAsync(dense, SearchFilter.None, 50, Cancel), await right.SearchDenseAsync(dense, SearchFilter.None, 50, Cancel));
        var lexical = LexicalEncoder.Default.EncodeQuery("станки");
        var found = await right.SearchAsync(lexical, SearchFilter.None, 10, Cancel);
        Assert.NotEmpty(found);
        Assert.Equal((await left.SearchAsync(lexical, SearchFilter.None, 10, Cancel)).Select(hit => hit.Passage), found.Select(hit => hit.Passage));
    }

    [Fact]
    public async Task A_copy_that_was_stopped_is_finished_by_the_next()
    {
        await FillAsync(400);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => CopyAsync(new StopAt(300, stop), stop.Token));
        var left = _to.Query<int>("SELECT count(*) FROM articles");
        Assert.InRange(left, 1, 399);
        var summary = await CopyAsync();
        Assert.Equal(400 - left, summary.Copied);
        Assert.Empty(summary.Different);
        Assert.Equal(0, (await CopyAsync()).Copied);
    }

    [Fact]
    public async Task What_changed_in_the_source_is_copied_over_what_was_there()
    {
        await FillAsync(5);
        await CopyAsync();
        await _from.WriteAsync(Rich(3, "Станки подорожали."));
        var summary = await CopyAsync();
        Assert.Equal(1, summary.Copied);
        Assert.Empty(summary.Different);
    }

    [Fact]
    public async Task The_first_sight_of_the_source_replaces_that_of_the_target()
    {
        var seen = SomeRevision.Seen;
        await _from.WriteAsync(SomeRevision.Of("tula.md", "Завод открыт.", seen: seen.AddDays(-3)));
        await _to.WriteAsync(SomeRevision.Of("tula.md", "Завод открыт.", seen: seen));
        Assert.Empty((await CopyAsync()).Different);
        Assert.Equal(_from.Query<long>("SELECT first_seen FROM articles"), _to.Query<long>("SELECT first_seen FROM articles"));
    }

    [Fact]
    public async Task What_only_the_target_has_stays_and_a_taken_id_gets_a_suffix_and_keeps_its_vectors()
    {
        await _from.WriteAsync(Rich(1, "Станки."));
        await _to.WriteAsync(SomeRevision.Of("k1.md", "Чужая статья.", source: "other"));
        for (var run = 0; run < 2; run++)
        {
            var summary = await CopyAsync();
            Assert.Equal((1, 1, 1 - run), (summary.Renamed, summary.Besides, summary.Copied));
            Assert.Empty(summary.Different);
        }
        _to.Execute("DELETE FROM dense");
        Assert.Empty((await CopyAsync()).Different);
        Assert.Equal(2, _to.Query<int>("SELECT count(*) FROM dense"));
    }

    [Fact]
    public async Task The_model_of_the_source_takes_the_place_of_another_one()
    {
        await FillAsync(5);
        await _to.WriteAsync(SomeRevision.OfDense("own", [new DenseVector("other", [1, 0])]));
        Assert.Empty((await CopyAsync()).Different);
        await using var store = _to.Open();
        await using var snapshot = await store.SnapshotAsync(Cancel);
        Assert.Equal((Model, 10), (snapshot.VectorModel, await snapshot.VectorCountAsync(Cancel)));
    }

    [Theory]
    [InlineData("UPDATE articles SET file_hash = 'x' WHERE id = 'k2'")]
    [InlineData("UPDATE articles SET version = 'x' WHERE id = 'k2'")]
    [InlineData("UPDATE articles SET first_seen = 1 WHERE id = 'k2'")]
    [InlineData("DELETE FROM passages WHERE ordinal = 2 AND article = (SELECT row FROM articles WHERE id = 'k2')")]
    [InlineData("PRAGMA foreign_keys = 0; DELETE FROM articles WHERE id = 'k2'")]
    [InlineData("UPDATE dense SET data = zeroblob(32) WHERE passage = (SELECT p.row FROM passages p JOIN articles a ON a.row = p.article WHERE a.id = 'k2' AND ordinal = 0)")]
    public async Task Comparing_names_the_article_that_is_not_the_same(string change)
    {
        await FillAsync(5);
        await CopyAsync();
        _to.Execute(change);
        await using var one = _from.Open();
        await using var other = _to.Open();
        await using var left = await one.SnapshotAsync(Cancel);
        await using var right = await other.SnapshotAsync(Cancel);
        Assert.Equal(["k2"], (await new CopyVerification(left, right).RunAsync(0, null, Cancel)).Different);
    }

    private Task FillAsync(int articles) => _from.WriteAsync([.. Enumerable.Range(0, articles).Select(at => Rich(at, $"Станки номер {at}."))]);

    // Three passages, of which two have a dense vector.
    private static ArticleRevision Rich(int at, string text)
    {
        var vectors = new RandomVectors(Model, dimension: 8, seed: at);
        var revision = SomeRevision.Of(
            $"k{at}.md", $"{text}\n\nЗавод выпускает станки.\n\nПорт принял зерно.", at % 3 == 0 ? null : new DateOnly(2025, 10, 1 + at % 28),
            seen: SomeRevision.Seen.AddHours(at));
        return revision with { Passages = [.. revision.Passages.Select(encoded => encoded.Passage.Ordinal == 1 ? encoded : encoded with { Dense = vectors.Next() })] };
    }

    private async Task<CopySummary> CopyAsync(IProgress<CopyProgress>? progress = null, CancellationToken? cancel = null)
    {
        await using var source = _from.Open();
        await using var target = _to.Open();
        await using var snapshot = await source.SnapshotAsync(Cancel);
        return await new StoreCopy(snapshot, target).RunAsync(progress, cancel ?? Cancel);
    }

    private sealed class StopAt(int done, CancellationTokenSource stop) : IProgress<CopyProgress>
    {
        public void Report(CopyProgress value)
        {
            if (value.Done >= done)
                stop.Cancel();
        }
    }
}
