using Grpc.Core;
using SezBot.Tests.Corpus.Qdrant.Wire;
using static SezBot.Tests.Corpus.Qdrant.Server.ServerUnderTest;

namespace SezBot.Tests.Corpus.Qdrant.Server;

public class ServerFaultTests
{
    private static readonly CountPoints Count = new() { CollectionName = News };

    [Fact]
    public async Task A_key_is_asked_of_everybody_but_the_health_check()
    {
        await using var test = await StartAsync(key: "secret");

        Assert.Equal(StatusCode.Unauthenticated, (await RefusedAsync(test.Points.CountAsync(Count, cancellationToken: Cancel))).StatusCode);
        Assert.Equal(StatusCode.Unauthenticated, (await RefusedAsync(test.Points.CountAsync(Count, new Metadata { { "api-key", "guess" } }, cancellationToken: Cancel))).StatusCode);
        Assert.Equal(0UL, (await test.Points.CountAsync(Count, new Metadata { { "api-key", "secret" } }, cancellationToken: Cancel)).Result.Count);
        Assert.Equal(0UL, (await test.Points.CountAsync(Count, new Metadata { { "authorization", "Bearer secret" } }, cancellationToken: Cancel)).Result.Count);
        Assert.Equal("1.16.3", (await test.Health.HealthCheckAsync(new HealthCheckRequest(), cancellationToken: Cancel)).Version);
    }

    [Fact]
    public async Task A_key_for_reading_may_not_write()
    {
        await using var test = await StartAsync(key: "secret");
        test.Server.Key.ReadOnly = "look";
        var headers = new Metadata { { "api-key", "look" } };

        var refusal = await RefusedAsync(test.Points.UpsertAsync(new UpsertPoints { CollectionName = News, Points = { Point(1) } }, headers, cancellationToken: Cancel));

        Assert.Equal(StatusCode.PermissionDenied, refusal.StatusCode);
        Assert.Equal(0UL, (await test.Points.CountAsync(Count, headers, cancellationToken: Cancel)).Result.Count);
    }

    [Theory]
    [InlineData(true, 1UL)]
    [InlineData(false, null)]
    public async Task A_server_that_was_gone_is_back_at_the_same_address_with_or_without_its_data(bool withData, ulong? points)
    {
        await using var test = await StartAsync();
        await test.UpsertAsync(Point(1));
        var address = test.Server.Address;

        await test.Server.StopAsync();
        var gone = await RefusedAsync(test.Points.CountAsync(Count, cancellationToken: Cancel));
        await test.Server.ResumeAsync(withData);

        Assert.Equal((StatusCode.Unavailable, address), (gone.StatusCode, test.Server.Address));
        var call = test.Points.CountAsync(Count, new CallOptions().WithWaitForReady());
        if (points is null)
            Assert.Equal(StatusCode.NotFound, (await RefusedAsync(call)).StatusCode);
        else
            Assert.Equal(points, (await call).Result.Count);
    }

    [Fact]
    public async Task Over_the_rate_limit_it_says_after_how_many_seconds_to_try_again()
    {
        await using var test = await StartAsync();
        test.Server.Faults.Exhaust(calls: 1, retryAfterSeconds: 3);

        var refusal = await RefusedAsync(test.Points.CountAsync(Count, cancellationToken: Cancel));

        Assert.Equal((StatusCode.ResourceExhausted, "3"), (refusal.StatusCode, refusal.Trailers.GetValue("retry-after")));
        await test.Points.CountAsync(Count, cancellationToken: Cancel);
    }

    [Fact]
    public async Task It_fails_from_the_upsert_on_that_the_test_names()
    {
        await using var test = await StartAsync();
        test.Server.Faults.Fail("Points/Upsert", StatusCode.Unavailable, after: 2);

        await test.UpsertAsync(Point(1));
        await test.UpsertAsync(Point(2));
        await Assert.ThrowsAsync<RpcException>(() => test.UpsertAsync(Point(3)));
        await Assert.ThrowsAsync<RpcException>(() => test.UpsertAsync(Point(4)));

        Assert.Equal([1UL, 2UL], test.Server.Data.Points(News).Select(point => point.Key.Number));
        Assert.Equal(4, test.Server.Calls["Points/Upsert"]);
    }

    [Fact]
    public async Task An_answer_can_be_lost_of_a_call_that_was_carried_out()
    {
        await using var test = await StartAsync();
        test.Server.Faults.LoseAnswer("Points/Upsert");

        await Assert.ThrowsAsync<RpcException>(() => test.UpsertAsync(Point(1)));

        Assert.Single(test.Server.Data.Points(News));
    }

    [Fact]
    public async Task A_slow_server_is_given_up_at_the_deadline()
    {
        await using var test = await StartAsync();
        test.Server.Faults.Delay = TimeSpan.FromMinutes(1);

        var refusal = await RefusedAsync(test.Points.CountAsync(Count, deadline: DateTime.UtcNow.AddMilliseconds(200), cancellationToken: Cancel));

        Assert.Equal(StatusCode.DeadlineExceeded, refusal.StatusCode);
    }
}
