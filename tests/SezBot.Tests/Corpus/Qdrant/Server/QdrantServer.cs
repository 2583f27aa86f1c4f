using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SezBot.Tests.Corpus.Qdrant.Server;

/// <summary>
/// A Qdrant of our own for tests: real gRPC over HTTP/2 on a free port of the loopback, with the behaviour of the real one that clients fall over
/// (no payload unless asked for, equal scores in any order, unknown variants refused and unknown fields dropped, an IDF that counts deleted points).
/// </summary>
internal sealed class QdrantServer : IAsyncDisposable
{
    private readonly CallGate _gate;
    private WebApplication? _app;
    private int _port;
    private int _restPort;

    private QdrantServer(string? key)
    {
        Key = new ServerKey(key);
        _gate = new CallGate(Key, Faults);
    }

    /// <summary>May be changed under the client.</summary>
    public ServerKey Key { get; }

    public SnapshotShelf Snapshots { get; } = new();

    /// <summary>What the server holds; it outlives <see cref="StopAsync"/>.</summary>
    public QdrantData Data { get; } = new();

    public ServerFaults Faults { get; } = new();

    public ServerVersion Version { get; } = new();

    /// <summary>Where gRPC is served; the same after <see cref="StopAsync"/> and <see cref="ResumeAsync"/>.</summary>
    public Uri Address => new($"http://127.0.0.1:{_port}");

    /// <summary>Where snapshots are fetched and restored, which gRPC does not offer.</summary>
    public Uri RestAddress => new($"http://127.0.0.1:{_restPort}");

    /// <summary>Calls so far by method (<c>Points/Upsert</c>).</summary>
    public IReadOnlyDictionary<string, int> Calls => _gate.Calls;

    /// <param name="key">The API key to ask for; null for none.</param>
    public static async Task<QdrantServer> StartAsync(string? key = null)
    {
        var server = new QdrantServer(key);
        await server.ListenAsync();
        return server;
    }

    /// <summary>Gone, as a killed process: connections break, the port refuses.</summary>
    public async Task StopAsync()
    {
        if (_app is null)
            return;
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
        _app = null;
    }

    /// <summary>Back on the same port.</summary>
    /// <param name="withData">False when its disk was lost.</param>
    public async Task ResumeAsync(bool withData = true)
    {
        if (!withData)
        {
            Data.Clear();
            Snapshots.Clear();
        }
        await ListenAsync();
    }

    public async ValueTask DisposeAsync() => await StopAsync();

    private async Task ListenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromMilliseconds(100));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, _port, listen => listen.Protocols = HttpProtocols.Http2);
            kestrel.Listen(IPAddress.Loopback, _restPort, listen => listen.Protocols = HttpProtocols.Http1);
        });
        builder.Services.AddSingleton(Data).AddSingleton(Snapshots).AddSingleton(Version).AddSingleton(_gate);
        builder.Services.AddGrpc(options =>
        {
            options.MaxReceiveMessageSize = null;
            options.MaxSendMessageSize = null;
            options.Interceptors.Add<CallGate>();
        });
        _app = builder.Build();
        _app.MapGrpcService<HealthService>();
        _app.MapGrpcService<CollectionsService>();
        _app.MapGrpcService<PointsService>();
        _app.MapGrpcService<SnapshotsService>();
        new SnapshotRoutes(Data, Snapshots, Key).Map(_app);
        await _app.StartAsync();
        var addresses = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.ToList();
        (_port, _restPort) = (new Uri(addresses[0]).Port, new Uri(addresses[1]).Port);
    }
}
