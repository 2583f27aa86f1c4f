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
            CollectionName = News, Wait = true, Points = new PointsSelector { Points = new PointsIdsList { Ids = { new PointId { Num = 2 } } } },
        });

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

        var refusal = await RefusedAsync(test.Points.QueryAsync(new QueryPoints { CollectionName = News, Query = new Query() }));

        Assert.Equal(StatusCode.InvalidArgument, refusal.StatusCode);
    }

    private static double Idf(int points, int df) => Math.Log((points - df + 0.5) / (df + 0.5) + 1);
}
