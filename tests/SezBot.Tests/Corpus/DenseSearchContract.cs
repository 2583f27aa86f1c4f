using CsCheck;
using SezBot.Corpus;
using SezBot.Tests.Support;

namespace SezBot.Tests.Corpus;

/// <summary>What every store promises about dense vectors.</summary>
public abstract class DenseSearchContract : StoreUnderTest
{
    private const string Model = "one";
    private const string Other = "other";

    private static readonly Gen<DenseVector?> Vector = Gen.Select(Gen.Float[-1, 1].Array[5], Gen.Int[0, 9])
        .Select((values, chance) => chance == 0 || values.All(value => value == 0) ? null : RandomVectors.Normalized(Model, values));

    private static readonly Gen<DateOnly?> Published =
        Gen.Int[0, 6].Select(day => day == 0 ? (DateOnly?)null : new DateOnly(2025, 10, day));

    private static readonly Gen<ArticleRevision> Revision = Gen.Select(Gen.Int[0, 19], Vector.Array[1, 5], Published, Gen.Int[0, 3])
        .Select((key, vectors, published, change) => SomeRevision.OfDense($"k{key}", vectors, published, new string('x', change)));

    // A step writes a few articles, new or changed, or removes some.
    private static readonly Gen<(ArticleRevision[] Written, int[] Removed)> Step =
        Gen.Select(Revision.Array[0, 6], Gen.OneOf(Gen.Const(Array.Empty<int>()), Gen.Int[0, 19].Array[1, 5]));

    private static readonly Gen<SearchFilter> Filter =
        Gen.Select(Published, Published, Gen.Bool).Select((from, to, all) => all ? SearchFilter.None : new SearchFilter(from, to));

    [Fact]
    public async Task The_search_equals_a_scan_of_all_live_vectors_in_double_precision() =>
        await Gen.Select(Step.Array[1, 8], Gen.Float[-1, 1].Array[5], Filter, Gen.Int[1, 12]).SampleAsync(
            async history => await CheckAsync(history.Item1, RandomVectors.Normalized(Model, history.Item2), history.Item3, history.Item4),
            iter: 40 * TestScale.Factor, threads: 1);

    // Snapshots stay open to the end: each has to go on finding what it found when it was opened.
    private async Task CheckAsync((ArticleRevision[] Written, int[] Removed)[] steps, DenseVector query, SearchFilter filter, int limit)
    {
        var live = new Dictionary<string, ArticleRevision>();
        var opened = new List<(ICorpusSnapshot Snapshot, IReadOnlyList<ScoredPassage> Found)>();
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
                var snapshot = await Store.SnapshotAsync(Cancel);
                opened.Add((snapshot, await CompareAsync(snapshot, live.Values, query, filter, limit)));
            }
            foreach (var (snapshot, found) in opened)
                Assert.Equal(found, await snapshot.SearchDenseAsync(query, filter, 1000, Cancel));
        }
        finally
        {
            // A history that fails leaves nothing to the smaller ones that are tried after it.
            foreach (var (snapshot, _) in opened)
                await snapshot.DisposeAsync();
            await writer.RemoveAsync([.. Enumerable.Range(0, 20).Select(key => $"k{key}")], Cancel);
        }
    }

    private static async Task<IReadOnlyList<ScoredPassage>> CompareAsync(
        ICorpusSnapshot snapshot, IReadOnlyCollection<ArticleRevision> live, DenseVector query, SearchFilter filter, int limit)
    {
        var expected = RandomVectors.Scores(live, query, filter);
        var all = await snapshot.SearchDenseAsync(query, filter, 1000, Cancel);
        Assert.Equal(expected.Keys.Order(), all.Select(found => found.Passage.Id).Order());
        Assert.All(all, found => Assert.Equal(expected[found.Passage.Id], found.Score, 1e-6));
        Assert.Equal(Ranking.Order(all, found => found.Score, found => found.Passage.Id), all);
        Assert.Equal(all.Take(limit), await snapshot.SearchDenseAsync(query, filter, limit, Cancel));
        Assert.Equal(live.Sum(revision => revision.Passages.Count(encoded => encoded.Dense is not null)), await snapshot.VectorCountAsync(Cancel));
        return all;
    }

    [Fact]
    public async Task The_order_is_that_of_double_precision_where_scores_differ_by_more_than_a_tie()
    {
        var vectors = new RandomVectors(Model, dimension: 48, seed: 7);
        var revisions = Enumerable.Range(0, 300).Select(at => SomeRevision.OfDense($"k{at}", [vectors.Next()])).ToList();
        await WriteAsync(revisions);
        var query = vectors.Next();
        var expected = RandomVectors.Scores(revisions, query, SearchFilter.None).OrderByDescending(passage => passage.Value).ToList();
        var found = await SearchDenseAsync(query, limit: 300);
        Assert.Equal(300, found.Count);
        foreach (var (at, passage) in found.Index())
            Assert.Equal(expected[at].Value, RandomVectors.Scores(revisions, query, SearchFilter.None)[passage.Passage.Id], 2 * Ranking.TieTolerance);
        Assert.Equal(expected[0].Key, found[0].Passage.Id);
    }

    [Fact]
    public async Task Equal_scores_are_ordered_by_passage_id_also_below_zero()
    {
        var (vector, against) = (RandomVectors.Normalized(Model, [1, 2]), RandomVectors.Normalized(Model, [-1, -2]));
        await WriteAsync([.. Enumerable.Range(0, 12).Select(at => SomeRevision.OfDense($"k{at}", [vector, vector]))]);
        foreach (var query in (DenseVector[])[vector, against])
        {
            var all = (await SearchDenseAsync(query, limit: 100)).Select(found => found.Passage.Id).ToList();
            Assert.Equal(24, all.Count);
            Assert.Equal(all.Order(), all);
            Assert.Equal(all.Take(5), (await SearchDenseAsync(query, limit: 5)).Select(found => found.Passage.Id));
        }
    }

    [Fact]
    public async Task A_store_without_vectors_has_no_model_and_finds_nothing()
    {
        var query = RandomVectors.Normalized(Model, [1, 0]);
        Assert.Empty(await SearchDenseAsync(query));
        await WriteAsync(SomeRevision.Of("port.md", "Порт принял зерно."));
        await using var snapshot = await Store.SnapshotAsync(Cancel);
        Assert.Empty(await snapshot.SearchDenseAsync(query, SearchFilter.None, 10, Cancel));
        Assert.Equal((null, 0), (snapshot.VectorModel, await snapshot.VectorCountAsync(Cancel)));
    }

    [Fact]
    public async Task Vectors_are_added_to_passages_that_are_there_already()
    {
        await WriteAsync(SomeRevision.Of("port.md", "Порт принял зерно.\n\nПеревалка выросла."), SomeRevision.Of("tula.md", "Завод открыт."));
        await using var before = await Store.SnapshotAsync(Cancel);
        await using var writer = await Store.WriterAsync(Cancel);
        var missing = await writer.WithoutVectorAsync(Model, Cancel).ToListAsync(Cancel);
        Assert.Equal((3, 3), (missing.Count, await writer.CountWithoutVectorAsync(Model, Cancel)));
        Assert.Contains(missing, passage => passage.Text.Contains("О port.md") && passage.Text.EndsWith("Перевалка выросла."));
        await writer.AddVectorsAsync(Model, [.. missing.Take(2).Select((passage, at) => new PassageVector(passage.Passage, at == 0 ? [1, 0] : [0, 1]))], Cancel);
        Assert.Equal(missing[2].Passage, Assert.Single(await writer.WithoutVectorAsync(Model, Cancel).ToListAsync(Cancel)).Passage);
        Assert.Equal([missing[1].Passage, missing[0].Passage], (await SearchDenseAsync(new DenseVector(Model, [0, 1]))).Select(found => found.Passage));
        Assert.Empty(await before.SearchDenseAsync(new DenseVector(Model, [0, 1]), SearchFilter.None, 10, Cancel));
    }

    [Fact]
    public async Task A_vector_made_for_a_text_that_has_changed_since_is_not_kept()
    {
        await WriteAsync(SomeRevision.Of("port.md", "Порт принял зерно."));
        await using var writer = await Store.WriterAsync(Cancel);
        var stale = (await writer.WithoutVectorAsync(Model, Cancel).ToListAsync(Cancel))[0].Passage;
        await writer.WriteAsync([SomeRevision.Of("port.md", "Порт принял лес.")], Cancel);
        await writer.AddVectorsAsync(Model, [new PassageVector(stale, [1, 0])], Cancel);
        Assert.Equal(1, await writer.CountWithoutVectorAsync(Model, Cancel));
        Assert.Empty(await SearchDenseAsync(new DenseVector(Model, [1, 0])));
    }

    [Fact]
    public async Task The_vectors_of_an_article_can_be_read_as_they_were_given()
    {
        var vectors = new RandomVectors(Model, dimension: 8, seed: 3);
        var revision = SomeRevision.OfDense("port", [vectors.Next(), null, vectors.Next()]);
        await WriteAsync(revision, SomeRevision.OfDense("tula", [null]));
        await using var snapshot = await Store.SnapshotAsync(Cancel);
        await RemoveAsync("port");
        var read = await snapshot.VectorsAsync("port", Cancel);
        Assert.Equal(2, read.Count);
        foreach (var (passage, _, dense) in revision.Passages.Where(encoded => encoded.Dense is not null))
        {
            Assert.Equal(Model, read[passage.Id].Model);
            Assert.All(dense!.Values.Zip(read[passage.Id].Values), pair => Assert.Equal(pair.First, pair.Second, 1e-6f));
        }
        Assert.Empty(await snapshot.VectorsAsync("tula", Cancel));
        Assert.Empty(await snapshot.VectorsAsync("nowhere", Cancel));
    }

    [Fact]
    public async Task Vectors_of_another_model_are_never_searched()
    {
        await WriteAsync(SomeRevision.OfDense("port", [new DenseVector(Model, [1, 0])]));
        Assert.Empty(await SearchDenseAsync(new DenseVector(Other, [1, 0])));
        Assert.Empty(await SearchDenseAsync(new DenseVector(Other, [1, 0, 0])));
        Assert.Single(await SearchDenseAsync(new DenseVector(Model, [1, 0])));
    }

    [Fact]
    public async Task A_new_model_is_filled_beside_the_old_one_and_takes_its_place_in_one_step()
    {
        await WriteAsync([.. Enumerable.Range(0, 3).Select(at => SomeRevision.OfDense($"k{at}", [new DenseVector(Model, [1, 0])]))]);
        await using var old = await Store.SnapshotAsync(Cancel);
        await using var writer = await Store.WriterAsync(Cancel);
        foreach (var part in (await writer.WithoutVectorAsync(Other, Cancel).ToListAsync(Cancel)).Chunk(2))
        {
            await writer.AddVectorsAsync(Other, [.. part.Select(passage => new PassageVector(passage.Passage, [0, 0, 1]))], Cancel);
            Assert.Equal(3, (await SearchDenseAsync(new DenseVector(Model, [1, 0]))).Count);
            Assert.Empty(await SearchDenseAsync(new DenseVector(Other, [0, 0, 1])));
        }
        await writer.UseModelAsync(Other, Cancel);
        await using var now = await Store.SnapshotAsync(Cancel);
        Assert.Equal((Other, 3), (now.VectorModel, await now.VectorCountAsync(Cancel)));
        Assert.Equal(3, (await SearchDenseAsync(new DenseVector(Other, [0, 0, 1]))).Count);
        Assert.Empty(await SearchDenseAsync(new DenseVector(Model, [1, 0])));
        Assert.Equal(3, (await old.SearchDenseAsync(new DenseVector(Model, [1, 0]), SearchFilter.None, 10, Cancel)).Count);
    }

    [Fact]
    public async Task A_model_that_was_given_up_half_way_leaves_the_one_in_use_alone()
    {
        await WriteAsync([.. Enumerable.Range(0, 2).Select(at => SomeRevision.OfDense($"k{at}", [new DenseVector(Model, [1, 0])]))]);
        await using var writer = await Store.WriterAsync(Cancel);
        var missing = await writer.WithoutVectorAsync(Other, Cancel).ToListAsync(Cancel);
        await writer.AddVectorsAsync(Other, [new PassageVector(missing[0].Passage, [0, 0, 1])], Cancel);
        await writer.UseModelAsync(Model, Cancel);
        Assert.Equal((0, 2), (await writer.CountWithoutVectorAsync(Model, Cancel), await writer.CountWithoutVectorAsync(Other, Cancel)));
        await writer.UseModelAsync("never seen", Cancel);
        Assert.Equal(2, (await SearchDenseAsync(new DenseVector(Model, [1, 0]))).Count);
    }

    [Fact]
    public async Task A_vector_of_another_dimension_is_refused_and_changes_nothing()
    {
        await WriteAsync(SomeRevision.OfDense("port", [new DenseVector(Model, [1, 0])]));
        await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync(SomeRevision.OfDense("tula", [new DenseVector(Model, [1, 0, 0])])));
        await using var snapshot = await Store.SnapshotAsync(Cancel);
        Assert.Equal(1, snapshot.PassageCount);
    }

    [Fact]
    public async Task Two_programs_see_each_others_vectors()
    {
        await using var other = Open();
        await WriteAsync(SomeRevision.OfDense("port", [new DenseVector(Model, [1, 0])]));
        var query = new DenseVector(Model, [1, 0]);
        await using (var seen = await other.SnapshotAsync(Cancel))
            Assert.Single(await seen.SearchDenseAsync(query, SearchFilter.None, 10, Cancel));
        await WriteAsync(other, [SomeRevision.OfDense("tula", [new DenseVector(Model, [1, 0])])]);
        Assert.Equal(2, (await SearchDenseAsync(query)).Count);
        await RemoveAsync("port");
        await using var after = await other.SnapshotAsync(Cancel);
        Assert.Equal("tula", Assert.Single(await after.SearchDenseAsync(query, SearchFilter.None, 10, Cancel)).Passage.Article);
    }

    private async Task<IReadOnlyList<ScoredPassage>> SearchDenseAsync(DenseVector query, int limit = 10)
    {
        await using var snapshot = await Store.SnapshotAsync(Cancel);
        return await snapshot.SearchDenseAsync(query, SearchFilter.None, limit, Cancel);
    }
}
