using Grpc.Core;
using SezBot.Tests.Corpus.Qdrant.Wire;
using static SezBot.Tests.Corpus.Qdrant.Server.ServerUnderTest;

namespace SezBot.Tests.Corpus.Qdrant.Server;

public class ServerScrollTests
{
    [Fact]
    public async Task Pages_follow_one_another_by_id_numbers_before_uuids_until_there_is_no_next()
    {
        await using var test = await StartAsync();
        var uuid = Point(0);
        uuid.Id = new PointId { Uuid = "550E8400-e29b-41d4-a716-446655440000" };
        await test.UpsertAsync(uuid, Point(30), Point(4), Point(5));

        var first = await test.Points.ScrollAsync(new ScrollPoints { CollectionName = News, Limit = 3 }, cancellationToken: Cancel);
        var second = await test.Points.ScrollAsync(new ScrollPoints { CollectionName = News, Limit = 3, Offset = first.NextPageOffset }, cancellationToken: Cancel);

        Assert.Equal([4UL, 5UL, 30UL], first.Result.Select(point => point.Id.Num));
        Assert.Equal("550e8400-e29b-41d4-a716-446655440000", Assert.Single(second.Result).Id.Uuid);
        Assert.Null(second.NextPageOffset);
    }

    [Fact]
    public async Task An_order_needs_an_index_with_ranges_leaves_out_points_without_the_field_and_gives_its_values()
    {
        await using var test = await StartAsync();
        await test.UpsertAsync(Point(1, null, ("day", 10)), Point(2), Point(3, null, ("day", 30)), Point(4, null, ("day", 20)));
        var newest = new ScrollPoints { CollectionName = News, Limit = 2, OrderBy = new OrderBy { Key = "day", Direction = Direction.Desc } };

        Assert.Equal(StatusCode.InvalidArgument, (await RefusedAsync(test.Points.ScrollAsync(newest, cancellationToken: Cancel))).StatusCode);
        await test.IndexAsync("day", FieldType.Integer);
        var found = await test.Points.ScrollAsync(newest, cancellationToken: Cancel);

        Assert.Equal([(3UL, 30L), (4UL, 20L)], found.Result.Select(point => (point.Id.Num, point.OrderValue.Int)));
        Assert.Null(found.NextPageOffset);
        newest.OrderBy.StartFrom = new StartFrom { Integer = 19 };
        Assert.Equal([1UL], (await test.Points.ScrollAsync(newest, cancellationToken: Cancel)).Result.Select(point => point.Id.Num));
        newest.Offset = new PointId { Num = 1 };
        Assert.Equal(StatusCode.InvalidArgument, (await RefusedAsync(test.Points.ScrollAsync(newest, cancellationToken: Cancel))).StatusCode);
    }

    [Fact]
    public async Task A_limit_of_nothing_is_refused()
    {
        await using var test = await StartAsync();

        Assert.Equal(StatusCode.InvalidArgument, (await RefusedAsync(test.Points.ScrollAsync(new ScrollPoints { CollectionName = News, Limit = 0 }, cancellationToken: Cancel))).StatusCode);
        Assert.Equal(StatusCode.InvalidArgument, (await RefusedAsync(test.Points.QueryAsync(new QueryPoints { CollectionName = News, Limit = 0 }, cancellationToken: Cancel))).StatusCode);
    }

    [Fact]
    public async Task Facets_count_the_values_of_an_indexed_field_the_most_frequent_first()
    {
        await using var test = await StartAsync();
        await test.UpsertAsync(
            Point(1, null, ("publisher", "РИА")), Point(2, null, ("publisher", "ТАСС")), Point(3, null, ("publisher", "ТАСС")), Point(4, null, ("publisher", "Афиша")));
        var request = new FacetCounts { CollectionName = News, Key = "publisher" };

        Assert.Equal(StatusCode.InvalidArgument, (await RefusedAsync(test.Points.FacetAsync(request, cancellationToken: Cancel))).StatusCode);
        await test.IndexAsync("publisher", FieldType.Keyword);

        Assert.Equal([("ТАСС", 2UL), ("Афиша", 1UL), ("РИА", 1UL)], (await test.Points.FacetAsync(request, cancellationToken: Cancel)).Hits.Select(hit => (hit.Value.StringValue, hit.Count)));
    }
}
