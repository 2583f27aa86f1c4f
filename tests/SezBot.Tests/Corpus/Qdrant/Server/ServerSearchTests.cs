using Grpc.Core;
using SezBot.Tests.Corpus.Qdrant.Wire;
using static SezBot.Tests.Corpus.Qdrant.Server.ServerUnderTest;

namespace SezBot.Tests.Corpus.Qdrant.Server;

public class ServerSearchTests
{
    [Fact]
    public async Task A_sparse_score_is_the_product_weighted_by_the_idf()
    {
        await using var test = await StartAsync();
        await test.UpsertAsync(Point(1, [(7, 2f), (9, 1f)]), Point(2, [(9, 3f)]), Point(3, [(11, 1f)]));

        var hits = await test.QueryAsync(Lexical(7, 9));

        Assert.Equal([2UL, 1UL], hits.Select(hit => hit.Id.Num).OrderDescending());
        Assert.Equal(2 * Idf(3, 1) + Idf(3, 2), hits.Single(hit => hit.Id.Num == 1).Score, 1e-5);
        Assert.Equal(3 * Idf(3, 2), hits.Single(hit => hit.Id.Num == 2).Score, 1e-5);
    }

    [Fact]
    public async Task Deleted_points_count_for_the_idf_until_the_collection_is_compacted()
    {
        await using var test = await StartAsync();
        await test.UpsertAsync(Point(1, [(7, 1f)]), Point(2, [(7, 1f)]), Point(3, [(8, 1f)]));
        await test.Points.DeleteAsync(new DeletePoints
        {
            CollectionName = News,
            Wait = true,
            Points = new PointsSelector { Points = new PointsIdsList { Ids = { new PointId { Num = 2 } } } },
        }, cancellationToken: Cancel);

        Assert.Equal(Idf(3, 2), Assert.Single(await test.QueryAsync(Lexical(7))).Score, 1e-5);
        test.Server.Data.Compact(News);

        Assert.Equal(Idf(2, 1), Assert.Single(await test.QueryAsync(Lexical(7))).Score, 1e-5);
    }

    [Fact]
    public async Task Payload_and_vectors_come_only_when_they_are_asked_for()
    {
        await using var test = await StartAsync();
        await test.UpsertAsync(Point(1, [(7, 1f)], ("title", "Новый резидент"), ("day", 5)));

        var bare = Assert.Single(await test.QueryAsync(Lexical(7)));
        var asked = Lexical(7);
        asked.WithPayload = new WithPayloadSelector { Include = new PayloadIncludeSelector { Fields = { "title" } } };
        asked.WithVectors = new WithVectorsSelector { Enable = true };
        var full = Assert.Single(await test.QueryAsync(asked));

        Assert.Empty(bare.Payload);
        Assert.Null(bare.Vectors);
        Assert.Equal("Новый резидент", Assert.Single(full.Payload).Value.StringValue);
        Assert.Equal([7U], full.Vectors.Vectors.Vectors["lexical"].Sparse.Indices);
    }

    [Fact]
    public async Task Equal_scores_come_in_another_order_from_call_to_call_also_at_the_cut()
    {
        await using var test = await StartAsync();
        await test.UpsertAsync([.. Enumerable.Range(1, 20).Select(id => Point((ulong)id, [(7, 1f)]))]);
        var query = Lexical(7);
        query.Limit = 3;

        var first = new HashSet<ulong>();
        for (var call = 0; call < 10; call++)
            first.Add((await test.QueryAsync(query.Clone()))[0].Id.Num);

        Assert.True(first.Count > 1);
    }

    [Fact]
    public async Task A_filter_at_the_root_holds_in_every_prefetch()
    {
        await using var test = await StartAsync();
        await test.UpsertAsync(Point(1, [(7, 1f)], ("publisher", "А")), Point(2, [(7, 1f)], ("publisher", "Б")));
        var query = new QueryPoints
        {
            Prefetch = { new PrefetchQuery { Query = Lexical(7).Query, Using = "lexical" } },
            Query = new Query { Fusion = Fusion.Rrf },
            Filter = Must(Keyword("publisher", "Б")),
        };

        Assert.Equal(2UL, Assert.Single(await test.QueryAsync(query)).Id.Num);
    }

    [Fact]
    public async Task A_query_variant_that_it_does_not_know_is_refused()
    {
        await using var test = await StartAsync();

        var refusal = await RefusedAsync(test.Points.QueryAsync(new QueryPoints { CollectionName = News, Query = new Query() }, cancellationToken: Cancel));

        Assert.Equal(StatusCode.InvalidArgument, refusal.StatusCode);
    }

    [Fact]
    public async Task Dense_vectors_are_compared_by_cosine_and_come_back_with_length_1()
    {
        await using var test = await StartAsync();
        await test.UpsertAsync(DensePoint(1, 3, 4), DensePoint(2, 10, 0), DensePoint(3, 0, -1));

        var hits = await test.QueryAsync(new QueryPoints
        {
            Query = new Query { Nearest = new VectorInput { Dense = new DenseVector { Data = { 1, 0 } } } },
            Using = "dense",
            Limit = 2,
            WithVectors = new WithVectorsSelector { Enable = true },
        });

        Assert.Equal([(2UL, 1f), (1UL, 0.6f)], hits.Select(hit => (hit.Id.Num, hit.Score)));
        Assert.Equal([0.6f, 0.8f], hits[1].Vectors.Vectors.Vectors["dense"].Dense.Data);
    }

    [Fact]
    public async Task Prefetches_without_a_query_to_merge_them_and_a_fusion_without_prefetches_are_refused()
    {
        await using var test = await StartAsync();
        var unmerged = new QueryPoints { CollectionName = News, Prefetch = { new PrefetchQuery { Query = Lexical(7).Query, Using = "lexical" } } };
        var alone = new QueryPoints { CollectionName = News, Query = new Query { Fusion = Fusion.Rrf } };

        Assert.Equal(StatusCode.InvalidArgument, (await RefusedAsync(test.Points.QueryAsync(unmerged, cancellationToken: Cancel))).StatusCode);
        Assert.Equal(StatusCode.InvalidArgument, (await RefusedAsync(test.Points.QueryAsync(alone, cancellationToken: Cancel))).StatusCode);
    }

    [Fact]
    public async Task A_batch_answers_each_query_in_its_order()
    {
        await using var test = await StartAsync();
        await test.UpsertAsync(Point(1, [(7, 1f)]), Point(2, [(8, 1f)]));

        var batch = await test.Points.QueryBatchAsync(new QueryBatchPoints { CollectionName = News, QueryPoints = { Lexical(8), Lexical(5), Lexical(7) } }, cancellationToken: Cancel);

        Assert.Equal([[2UL], [], [1UL]], batch.Result.Select(result => result.Result.Select(hit => hit.Id.Num)));
    }

    [Fact]
    public async Task A_threshold_and_an_offset_cut_the_hits()
    {
        await using var test = await StartAsync();
        await test.UpsertAsync([.. Enumerable.Range(1, 9).Select(id => Point((ulong)id, [(7, id)]))]);
        var query = Lexical(7);
        (query.Offset, query.Limit, query.ScoreThreshold) = (1, 20, 4.5f * MathF.Log(0.5f / 9.5f + 1));

        Assert.Equal([8UL, 7UL, 6UL, 5UL], (await test.QueryAsync(query)).Select(hit => hit.Id.Num));
    }

    private static double Idf(int points, int df) => Math.Log((points - df + 0.5) / (df + 0.5) + 1);
}
