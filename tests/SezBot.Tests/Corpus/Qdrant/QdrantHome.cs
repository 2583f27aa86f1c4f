using Qdrant.Client.Grpc;
using SezBot.Corpus.Qdrant;
using SezBot.Tests.Corpus.Qdrant.Server;

namespace SezBot.Tests.Corpus.Qdrant;

/// <summary>
/// Where a test keeps a corpus of its own in Qdrant: on the test server, or, when <c>SEZBOT_TEST_QDRANT</c> names one, on a real server under a
/// name of its own, which is cleaned up (<c>SEZBOT_TEST_QDRANT_KEY</c> is its key).
/// </summary>
internal sealed class QdrantHome : IAsyncDisposable
{
    public static string? RealServer => Environment.GetEnvironmentVariable("SEZBOT_TEST_QDRANT") is { Length: > 0 } address ? address : null;

    private readonly QdrantServer? _server;

    private QdrantHome(QdrantServer? server) => _server = server;

    public string Collection { get; } = $"sezbot-test-{Guid.NewGuid():N}"[..24];

    /// <summary>The test server; a test that needs it is skipped on a real one.</summary>
    public QdrantServer Server
    {
        get
        {
            Assert.SkipWhen(_server is null, "needs the test server");
            return _server;
        }
    }

    public static async Task<QdrantHome> OpenAsync(string? key = null) =>
        new(RealServer is null ? await QdrantServer.StartAsync(key) : null);

    public QdrantOptions Options() => new()
    {
        Address = _server?.Address.ToString() ?? RealServer,
        Key = _server is null ? Environment.GetEnvironmentVariable("SEZBOT_TEST_QDRANT_KEY") : null,
        Collection = Collection,
        Deadline = 30,
    };

    public QdrantStore Store(Action<QdrantOptions>? change = null, TimeProvider? time = null, TimeSpan? patience = null)
    {
        var options = Options();
        change?.Invoke(options);
        return new QdrantStore(options, time ?? TimeProvider.System, patience);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        else
            await CleanUpAsync();
    }

    private async Task CleanUpAsync()
    {
        using var connection = new QdrantConnection(Options(), TimeProvider.System);
        var all = await connection.CallAsync((clients, how) => clients.Collections.ListAsync(new ListCollectionsRequest(), how), CancellationToken.None);
        foreach (var collection in all.Collections.Where(collection => collection.Name.StartsWith(Collection, StringComparison.Ordinal)))
        {
            var request = new DeleteCollection { CollectionName = collection.Name };
            await connection.CallAsync((clients, how) => clients.Collections.DeleteAsync(request, how), CancellationToken.None);
        }
    }
}
