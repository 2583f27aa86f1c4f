using CsCheck;
using SezBot.Corpus;
using SezBot.Tests.Support;
using SezBot.Text;

namespace SezBot.Tests.Corpus;

/// <summary>What every store promises about search.</summary>
public abstract class PassageSearchContract : StoreUnderTest
{
    private static readonly float[] Values = [0.35f, 0.7f, 1f, 1.00001f, 1.9f];

    private static readonly Gen<SparseVector> Vector =
        Gen.Select(Gen.UInt[1, 14], Gen.Int[0, Values.Length - 1].Select(at => Values[at])).Array[1, 6].Select(entries =>
        {
            var distinct = entries.DistinctBy(entry => entry.Item1).OrderBy(entry => entry.Item1).ToList();
            return new SparseVector([.. distinct.Select(entry => entry.Item1)], [.. distinct.Select(entry => entry.Item2)]);
        });

    private static readonly Gen<DateOnly?> Published =
        Gen.Int[0, 6].Select(day => day == 0 ? (DateOnly?)null : new DateOnly(2025, 10, day));

    private static readonly Gen<ArticleRevision> Revision =
        Gen.Select(Gen.Int[0, 19], Vector.Array[1, 5], Published).Select((key, vectors, published) => SomeRevision.OfVectors($"k{key}", vectors, published));

    // A step writes a few articles, new or changed, or removes some.
    private static readonly Gen<(ArticleRevision[] Written, int[] Removed)> Step =
        Gen.Select(Revision.Array[0, 6], Gen.OneOf(Gen.Const(Array.Empty<int>()), Gen.Int[0, 19].Array[1, 5]));

    private static readonly Gen<SearchFilter> Filter =
        Gen.Select(Published, Published, Gen.Bool).Select((from, to, all) => all ? SearchFilter.None : new SearchFilter(from, to));

    [Fact]
    public async Task The_search_equals_brute_force_over_all_live_vectors() =>
        await Gen.Select(Step.Array[1, 8], Vector, Filter, Gen.Int[1, 12]).SampleAsync(
            async history => await CheckAsync(history.Item1, history.Item2, history.Item3, history.Item4),
            iter: 40 * TestScale.Factor, threads: 1);

    private async Task CheckAsync((ArticleRevision[] Written, int[] Removed)[] steps, SparseVector query, SearchFilter filter, int limit)
    {
        var live = new Dictionary<string, ArticleRevision>();
        await using var writer = await Store.WriterAsync(Cancel);
        try
        {
            foreach (var (written, removed) in steps)
            {
                await writer.WriteAsync(written, Cancel);
                await writer.RemoveAsync([.. removed.Select(key => $"k{key}")], Cancel);
                foreach (var revision in written)
                    live[revision.Article.Key] = revision;
                foreach (var key in removed)
                    live.Remove($"k{key}");
                await using var snapshot = await Store.SnapshotAsync(Cancel);
                await CompareAsync(snapshot, live.Values, query, filter, limit);
            }
        }
        finally
        {
            // A history that fails leaves nothing to the smaller ones that are tried after it.
            await writer.RemoveAsync([.. Enumerable.Range(0, 20).Select(key => $"k{key}")], Cancel);
        }
    }

    private async Task CompareAsync(
        ICorpusSnapshot snapshot, IReadOnlyCollection<ArticleRevision> live, SparseVector query, SearchFilter filter, int limit)
    {
        var expected = BruteForce.Scores(live, query, filter);
        var all = await snapshot.SearchAsync(query, filter, 1000, Cancel);
        Assert.Equal(expected.Keys.Order(), all.Select(found => found.Passage.Id).Order());
        if (!WeighsReplaced)
            Assert.All(all, found => Assert.InRange(found.Score / expected[found.Passage.Id], 1 - Ranking.TieTolerance, 1 + Ranking.TieTolerance));
        Assert.Equal(Ranking.Order(all, found => found.Score, found => found.Passage.Id), all);
        Assert.Equal(all.Take(limit), await snapshot.SearchAsync(query, filter, limit, Cancel));
        Assert.Equal(live.Sum(revision => revision.Passages.Count), snapshot.PassageCount);
    }

    [Fact]
    public async Task Equal_scores_are_ordered_by_passage_id_and_the_limit_cuts_after_that()
    {
        var vector = new SparseVector([7], [1f]);
        await WriteAsync([.. Enumerable.Range(0, 12).Select(at => SomeRevision.OfVectors($"k{at}", [vector, vector]))]);
        await using var snapshot = await Store.SnapshotAsync(Cancel);
        var all = (await snapshot.SearchAsync(vector, SearchFilter.None, 100, Cancel)).Select(found => found.Passage.Id).ToList();
        Assert.Equal(24, all.Count);
        Assert.Equal(all.Order(), all);
        Assert.Equal(all.Take(5), (await snapshot.SearchAsync(vector, SearchFilter.None, 5, Cancel)).Select(found => found.Passage.Id));
    }

    [Fact]
    public async Task Passages_that_share_no_term_with_the_query_are_never_returned()
    {
        await WriteAsync(SomeRevision.Of("port.md", "Порт принял зерно."));
        Assert.Empty(await SearchAsync("микросхемы"));
        Assert.Empty(await SearchAsync(""));
    }

    [Fact]
    public async Task A_stem_is_known_as_long_as_a_current_passage_holds_it()
    {
        await WriteAsync(SomeRevision.Of("port.md", "Порт принял зерно."), SomeRevision.Of("plant.md", "Завод принял руду."));
        Assert.Equal(["завод", "зерн", "порт"], await KnownAsync("порт", "зерн", "завод", "микросхем"));
        await WriteAsync(SomeRevision.Of("port.md", "Порт принял лес."));
        await RemoveAsync("plant");
        Assert.Equal(["лес", "порт", "приня"], await KnownAsync("порт", "зерн", "завод", "лес", "приня"));
        Assert.Empty(await KnownAsync());
    }

    [Fact]
    public async Task A_snapshot_knows_what_it_knew_when_it_was_opened()
    {
        await WriteAsync(SomeRevision.Of("port.md", "Порт принял зерно."));
        await using var before = await Store.SnapshotAsync(Cancel);
        await WriteAsync(SomeRevision.Of("port.md", "Завод принял руду."));
        Assert.Single(await before.KnownAsync([LexicalEncoder.StemIndex("порт"), LexicalEncoder.StemIndex("завод")], Cancel));
        Assert.Contains(LexicalEncoder.StemIndex("порт"), await before.KnownAsync([LexicalEncoder.StemIndex("порт")], Cancel));
    }

    private async Task<IEnumerable<string>> KnownAsync(params string[] stems)
    {
        await using var snapshot = await Store.SnapshotAsync(Cancel);
        var known = await snapshot.KnownAsync([.. stems.Select(LexicalEncoder.StemIndex)], Cancel);
        return stems.Where(stem => known.Contains(LexicalEncoder.StemIndex(stem))).Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_limit_of_nothing_finds_nothing()
    {
        await WriteAsync(SomeRevision.Of("port.md", "Порт принял зерно."));
        Assert.Empty(await SearchAsync("порт", limit: 0));
    }

    [Fact]
    public async Task A_date_filter_holds_both_its_days_and_leaves_undated_articles_out()
    {
        await WriteAsync(
            SomeRevision.Of("first.md", "Порт принял зерно.", new DateOnly(2025, 10, 1)), SomeRevision.Of("last.md", "Порт принял рожь.", new DateOnly(2025, 10, 31)),
            SomeRevision.Of("late.md", "Порт принял руду.", new DateOnly(2025, 11, 1)), SomeRevision.Of("undated.md", "Порт принял лес."));
        var (from, to) = (new DateOnly(2025, 10, 1), new DateOnly(2025, 10, 31));
        Assert.Equal(["first", "last"], (await FoundAsync("порт", new SearchFilter(from, to))).Order());
        Assert.Equal(["first", "last", "late"], (await FoundAsync("порт", new SearchFilter(from))).Order());
        Assert.Equal(["first", "last"], (await FoundAsync("порт", new SearchFilter(To: to))).Order());
        Assert.Equal(["first", "last", "late", "undated"], (await FoundAsync("порт")).Order());
    }

    [Fact]
    public async Task A_new_date_of_the_same_text_moves_it_within_the_filter()
    {
        var october = new SearchFilter(new DateOnly(2025, 10, 1), new DateOnly(2025, 10, 31));
        await WriteAsync(SomeRevision.Of("port.md", "Порт принял зерно."));
        Assert.Empty(await FoundAsync("порт", october));
        await WriteAsync(SomeRevision.Of("port.md", "Порт принял зерно.", new DateOnly(2025, 10, 5)));
        Assert.Equal(["port"], await FoundAsync("порт", october));
    }

    [Fact]
    public async Task Term_weights_count_live_passages_only_and_ignore_the_filter()
    {
        var (rare, common) = (new SparseVector([1], [1f]), new SparseVector([2], [1f]));
        var query = new SparseVector([1, 2], [1f, 1f]);
        var kept = SomeRevision.OfVectors("kept", [rare, common], new DateOnly(2025, 10, 1));
        await WriteAsync([kept, .. Enumerable.Range(0, 9).Select(at => SomeRevision.OfVectors($"k{at}", [common]))]);
        await AssertScoresAsync(query, new SearchFilter(new DateOnly(2025, 10, 1)), false, Math.Log(1 + 10.5 / 1.5), Math.Log(1 + 1.5 / 10.5));
        await RemoveAsync([.. Enumerable.Range(0, 9).Select(at => $"k{at}")]);
        await AssertScoresAsync(query, SearchFilter.None, true, Math.Log(1 + 1.5 / 1.5), Math.Log(1 + 1.5 / 1.5));
    }

    private async Task AssertScoresAsync(SparseVector query, SearchFilter filter, bool afterRemoval, params double[] expected)
    {
        await using var snapshot = await Store.SnapshotAsync(Cancel);
        var scores = (await snapshot.SearchAsync(query, filter, 10, Cancel)).Select(found => (double)found.Score).ToList();
        Assert.Equal(expected.Length, scores.Count);
        // What was removed counts until the store has cleaned up.
        if (!WeighsReplaced || !afterRemoval)
            Assert.All(expected.Zip(scores), pair => Assert.Equal(pair.First, pair.Second, 1e-4));
    }
}
