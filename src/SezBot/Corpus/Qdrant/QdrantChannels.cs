using Grpc.Core;
using Grpc.Net.Client;
using Grpc.Net.Client.Configuration;
using Qdrant.Client.Grpc;
using Health = Qdrant.Client.Grpc.Qdrant;

namespace SezBot.Corpus.Qdrant;

/// <summary>Several HTTP/2 connections to one server, used in turn: streams of one connection share its flow-control window.</summary>
internal sealed class QdrantChannels : IDisposable
{
    // A page of a scroll holds up to a few hundred texts and vectors; the client's own limit is 4 MB.
    private const int MostReceived = 256 * 1024 * 1024;

    private static readonly ServiceConfig Retries = new()
    {
        MethodConfigs =
        {
            new MethodConfig
            {
                Names = { MethodName.Default },
                RetryPolicy = new RetryPolicy
                {
                    MaxAttempts = 4,
                    InitialBackoff = TimeSpan.FromMilliseconds(100),
                    MaxBackoff = TimeSpan.FromSeconds(2),
                    BackoffMultiplier = 3,
                    RetryableStatusCodes = { StatusCode.Unavailable },
                },
            },
        },
    };

    private readonly GrpcChannel[] _channels;
    private readonly Clients[] _clients;
    private uint _turn;

    public QdrantChannels(QdrantOptions options)
    {
        _channels = [.. Enumerable.Range(0, options.Connections).Select(_ => Open(options))];
        _clients = [.. _channels.Select(channel => channel.CreateCallInvoker()).Select(invoker => new Clients(
            new Points.PointsClient(invoker), new Collections.CollectionsClient(invoker), new Health.QdrantClient(invoker)))];
    }

    public Clients Next() => _clients[Interlocked.Increment(ref _turn) % _clients.Length];

    private static GrpcChannel Open(QdrantOptions options)
    {
        var handler = new SocketsHttpHandler
        {
            EnableMultipleHttp2Connections = true,
            ConnectTimeout = TimeSpan.FromSeconds(Math.Min(5, options.Deadline)),
            KeepAlivePingDelay = TimeSpan.FromSeconds(30),
            KeepAlivePingTimeout = TimeSpan.FromSeconds(10),
            PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan,
        };
        if (options.Thumbprint is { Length: > 0 } thumbprint)
            handler.SslOptions = PinnedCertificate.Trust(thumbprint);
        return GrpcChannel.ForAddress(options.Address!, new GrpcChannelOptions
        {
            HttpHandler = handler,
            DisposeHttpClient = true,
            MaxReceiveMessageSize = MostReceived,
            MaxSendMessageSize = null,
            ServiceConfig = Retries,
            // Calls are answered from memory, mostly on the same network: unpacking would cost more than it saves.
            CompressionProviders = [],
        });
    }

    public void Dispose()
    {
        foreach (var channel in _channels)
            channel.Dispose();
    }

    internal sealed record Clients(Points.PointsClient Points, Collections.CollectionsClient Collections, Health.QdrantClient Health);
}
