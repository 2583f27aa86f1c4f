using Grpc.Core;
using SezBot.Tests.Corpus.Qdrant.Wire;
using static SezBot.Tests.Corpus.Qdrant.Server.ServerUnderTest;

namespace SezBot.Tests.Corpus.Qdrant.Server;

public class ServerWriteTests
{
    [Fact]
    public async Task A_point_without_vectors_is_refused_but_empty_named_vectors_will_do()
    {
        await using var test = await StartAsync();
        var bare = new PointStruct { Id = new PointId { Num = 1 } };

        var refusal = await RefusedAsync(test.Points.UpsertAsync(new UpsertPoints { CollectionName = News, Points = { bare } }, cancellationToken: Cancel));
        await test.UpsertAsync(Point(2));

        Assert.Equal(StatusCode.InvalidArgument, refusal.StatusCode);
        Assert.Equal([2UL], await test.ScrollAsync(new Filter()));
    }

    [Fact]
    public async Task One_bad_point_keeps_the_whole_batch_out()
    {
        await using var test = await StartAsync();
        var twice = new UpsertPoints { CollectionName = News, Points = { Point(1, [(7, 1f)]), Point(2, [(7, 1f), (7, 2f)]) } };

        Assert.Equal(StatusCode.InvalidArgument, (await RefusedAsync(test.Points.UpsertAsync(twice, cancellationToken: Cancel))).StatusCode);
        Assert.Empty(test.Server.Data.Points(News));
    }

    [Fact]
    public async Task A_vector_of_another_name_or_length_is_refused()
    {
        await using var test = await StartAsync();
        var other = Point(1);
        other.Vectors.Vectors_.Vectors.Add("other", new Vector { Sparse = Sparse((1, 1f)) });

        Assert.Contains("Not existing vector name", (await RefusedAsync(test.Points.UpsertAsync(new UpsertPoints { CollectionName = News, Points = { other } }, cancellationToken: Cancel))).Status.Detail);
        Assert.Contains("dimension", (await RefusedAsync(
            test.Points.UpsertAsync(new UpsertPoints { CollectionName = News, Points = { DensePoint(1, 1, 2, 3) } }, cancellationToken: Cancel))).Status.Detail);
    }

    [Theory]
    [InlineData(true, UpdateStatus.Completed)]
    [InlineData(false, UpdateStatus.Acknowledged)]
    public async Task Only_a_write_that_waits_is_told_to_be_complete(bool wait, UpdateStatus status)
    {
        await using var test = await StartAsync();

        var response = await test.Points.UpsertAsync(new UpsertPoints { CollectionName = News, Wait = wait, Points = { Point(1) } }, cancellationToken: Cancel);

        Assert.Equal(status, response.Result.Status);
    }

    [Fact]
    public async Task An_update_filter_spares_points_that_do_not_pass_it_and_lets_new_ones_in()
    {
        await using var test = await StartAsync();
        await test.UpsertAsync(Point(1, null, ("revision", 4)), Point(2, null, ("revision", 5)));
        var swap = new UpsertPoints
        {
            CollectionName = News,
            Wait = true,
            UpdateFilter = Must(new FieldCondition { Key = "revision", Match = new Match { Integer = 5 } }),
            Points = { Point(1, null, ("revision", 6)), Point(2, null, ("revision", 6)), Point(3, null, ("revision", 1)) },
        };

        await test.Points.UpsertAsync(swap, cancellationToken: Cancel);

        Assert.Equal([4L, 6L, 1L], test.Server.Data.Points(News).Select(point => point.Payload["revision"].IntegerValue));
    }

    [Fact]
    public async Task A_version_that_does_not_know_the_update_filter_drops_it_in_silence()
    {
        await using var test = await StartAsync();
        test.Server.Version.Current = new Version(1, 15, 3);
        await test.UpsertAsync(Point(1, null, ("revision", 4)));

        await test.Points.UpsertAsync(new UpsertPoints
        {
            CollectionName = News,
            UpdateFilter = Must(new FieldCondition { Key = "revision", Match = new Match { Integer = 5 } }),
            Points = { Point(1, null, ("revision", 6)) },
        }, cancellationToken: Cancel);

        Assert.Equal(6, Assert.Single(test.Server.Data.Points(News)).Payload["revision"].IntegerValue);
    }

    [Fact]
    public async Task Payload_is_set_over_what_was_there_and_seen_by_the_index()
    {
        await using var test = await StartAsync();
        await test.IndexAsync("day", FieldType.Integer);
        await test.UpsertAsync(Point(1, [(7, 1f)], ("day", 5), ("title", "А")), Point(2, [(7, 1f)], ("day", 5)));

        await test.Points.SetPayloadAsync(new SetPayloadPoints
        {
            CollectionName = News,
            Wait = true,
            Payload = { ["day"] = new Value { IntegerValue = 6 } },
            PointsSelector = new PointsSelector { Points = new PointsIdsList { Ids = { new PointId { Num = 1 } } } },
        }, cancellationToken: Cancel);

        Assert.Equal([1UL], await test.ScrollAsync(Must(new FieldCondition { Key = "day", Match = new Match { Integer = 6 } })));
        Assert.Equal([2UL], await test.ScrollAsync(Must(new FieldCondition { Key = "day", Match = new Match { Integer = 5 } })));
        Assert.Equal("А", test.Server.Data.Points(News)[0].Payload["title"].StringValue);
    }

    [Fact]
    public async Task Points_are_deleted_by_a_filter()
    {
        await using var test = await StartAsync();
        await test.UpsertAsync(Point(1, null, ("since", 3)), Point(2, null, ("since", 4)));

        await test.Points.DeleteAsync(new DeletePoints
        {
            CollectionName = News,
            Wait = true,
            Points = new PointsSelector { Filter = Must(new FieldCondition { Key = "since", Match = new Match { Integer = 3 } }) },
        }, cancellationToken: Cancel);

        Assert.Equal([2UL], await test.ScrollAsync(new Filter()));
    }
}
