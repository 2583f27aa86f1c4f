using Grpc.Core;
using SezBot.Corpus;
using SezBot.Text;

namespace SezBot.Tests.Corpus.Qdrant;

/// <summary>A server that is gone, slow, old, busy or emptied: each is a fault of its own, and nothing is lost.</summary>
public sealed class QdrantFaultTests : IAsyncLifetime
{
    private const string Key = "a-key";

    private QdrantHome _home = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _home = await QdrantHome.OpenAsync(Key);

    private SezBot.Corpus.Qdrant.QdrantStore Store(double deadline = 10, string key = Key) => _home.Store(options => (options.Deadline, options.Key) = (deadline, key));

    [Fact]
    public async Task A_server_that_is_gone_is_unreachable_and_found_again_when_it_is_back()
    {
        await using var store = await FilledAsync();
        await _home.Server.StopAsync();
        var fault = await FaultAsync(store);
        Assert.Equal(StoreFault.Unreachable, fault.Fault);
        Assert.Contains(store.Address, fault.Detail);
        await _home.Server.ResumeAsync();
        Assert.Single(await SearchAsync(store));
    }

    [Fact]
    public async Task A_wrong_key_is_named_and_not_shown()
    {
        await using var _ = await FilledAsync();
        await using var store = Store(key: "canary-key");
        var fault = await FaultAsync(store);
        Assert.Equal(StoreFault.Unauthorized, fault.Fault);
        Assert.DoesNotContain("canary", fault.ToString());
    }

    [Fact]
    public async Task An_old_server_is_refused_before_it_drops_what_it_does_not_know()
    {
        _home.Server.Version.Current = new Version(1, 15, 0);
        await using var store = Store();
        Assert.Equal(StoreFault.TooOld, (await FaultAsync(store)).Fault);
        Assert.Equal(StoreFault.TooOld, (await Assert.ThrowsAsync<StoreException>(() => store.WriterAsync(Cancel))).Fault);
        Assert.Empty(_home.Server.Data.Collections);
    }

    [Fact]
    public async Task A_slow_server_is_given_up_at_the_deadline()
    {
        await using var _ = await FilledAsync();
        await using var store = Store(deadline: 0.3);
        _home.Server.Faults.Delay = TimeSpan.FromSeconds(20);
        Assert.Equal(StoreFault.Busy, (await FaultAsync(store)).Fault);
    }

    [Fact]
    public async Task A_rate_limit_is_waited_for_as_long_as_the_server_asks()
    {
        await using var store = await FilledAsync();
        _home.Server.Faults.Exhaust(2, retryAfterSeconds: 0, "Points/Query");
        Assert.Single(await SearchAsync(store));
        _home.Server.Faults.Exhaust(1, retryAfterSeconds: 3600, "Points/Query");
        Assert.Equal(StoreFault.Busy, (await FaultAsync(store)).Fault);
    }

    [Fact]
    public async Task A_moment_of_unavailability_is_not_noticed()
    {
        await using var store = await FilledAsync();
        _home.Server.Faults.Fail("Points/Query", StatusCode.Unavailable, calls: 2);
        Assert.Single(await SearchAsync(store));
    }

    [Fact]
    public async Task A_collection_deleted_under_us_is_missing_and_not_empty()
    {
        await using var store = await FilledAsync();
        foreach (var name in _home.Server.Data.Collections)
            _home.Server.Data.Delete(name);
        Assert.Equal(StoreFault.Missing, (await FaultAsync(store)).Fault);
    }

    [Fact]
    public async Task A_server_that_goes_in_the_middle_of_a_load_loses_nothing_that_was_reported()
    {
        await using var store = await FilledAsync();
        await using (var writer = await store.WriterAsync(Cancel))
        {
            _home.Server.Faults.Fail("Points/Upsert", StatusCode.Internal, after: 1);
            await Assert.ThrowsAsync<StoreException>(() => writer.WriteAsync([SomeRevision.Of("port.md", "Порт открыт.")], Cancel));
            _home.Server.Faults.Clear();
            Assert.Single(await writer.WriteAsync([SomeRevision.Of("port.md", "Порт открыт.")], Cancel));
        }
        await using var snapshot = await store.SnapshotAsync(Cancel);
        Assert.Equal((2, 2), (snapshot.ArticleCount, snapshot.PassageCount));
    }

    private async Task<SezBot.Corpus.Qdrant.QdrantStore> FilledAsync()
    {
        var store = Store();
        await using var writer = await store.WriterAsync(Cancel);
        await writer.WriteAsync([SomeRevision.Of("tula.md", "Завод открыт.")], Cancel);
        return store;
    }

    private static async Task<StoreException> FaultAsync(IPassageStore store) => await Assert.ThrowsAsync<StoreException>(() => SearchAsync(store));

    private static async Task<IReadOnlyList<ScoredPassage>> SearchAsync(IPassageStore store)
    {
        await using var snapshot = await store.SnapshotAsync(Cancel);
        return await snapshot.SearchAsync(LexicalEncoder.Default.EncodeQuery("завод"), SearchFilter.None, 10, Cancel);
    }

    public async ValueTask DisposeAsync() => await _home.DisposeAsync();
}
