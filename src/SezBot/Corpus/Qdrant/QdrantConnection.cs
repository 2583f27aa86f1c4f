using System.Globalization;
using Grpc.Core;
using Qdrant.Client.Grpc;

namespace SezBot.Corpus.Qdrant;

/// <summary>
/// One call to Qdrant: key, deadline, one wait where the server asks for it, and every failure as a <see cref="StoreException"/>. The
/// server's version is looked at once, before the first call: an older one drops fields it does not know in silence.
/// </summary>
internal sealed class QdrantConnection(QdrantOptions options, TimeProvider time) : IDisposable
{
    /// <summary>Metadata of collections and filtered upserts, which commits rest on, came with 1.16.</summary>
    private static readonly Version Oldest = new(1, 16, 0);

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);
    private const int MostWaits = 5;

    private readonly Lazy<QdrantChannels> _channels = new(() => new QdrantChannels(options));
    private readonly Metadata? _headers = options.Key is { Length: > 0 } key ? new Metadata { { "api-key", key } } : null;
    private volatile bool _checked;

    public string Address => options.Address!;

    /// <summary>Of one call, from the options.</summary>
    public TimeSpan Deadline { get; } = TimeSpan.FromSeconds(options.Deadline);

    public async Task<T> CallAsync<T>(
        Func<QdrantChannels.Clients, CallOptions, AsyncUnaryCall<T>> call, CancellationToken cancel, TimeSpan? deadline = null)
    {
        if (!_checked)
            await CheckVersionAsync(cancel);
        return await SendAsync(call, deadline ?? Deadline, cancel);
    }

    /// <exception cref="StoreException"><see cref="StoreFault.TooOld"/> and whatever a call may end in.</exception>
    public async Task<Version> CheckVersionAsync(CancellationToken cancel)
    {
        var reply = await SendAsync((clients, how) => clients.Health.HealthCheckAsync(new HealthCheckRequest(), how), Deadline, cancel);
        var version = Version.TryParse(reply.Version.TrimStart('v').Split('-', '+')[0], out var parsed) ? parsed : new Version(0, 0);
        if (version < Oldest)
            throw new StoreException(StoreFault.TooOld, $"{Address} ({reply.Version} < {Oldest})");
        _checked = true;
        return version;
    }

    private async Task<T> SendAsync<T>(Func<QdrantChannels.Clients, CallOptions, AsyncUnaryCall<T>> call, TimeSpan deadline, CancellationToken cancel)
    {
        for (var waits = 0; ; waits++)
        {
            try
            {
                using var running = call(_channels.Value.Next(), new CallOptions(_headers, DateTime.UtcNow + deadline, cancel));
                return await running;
            }
            catch (RpcException) when (cancel.IsCancellationRequested)
            {
                throw new OperationCanceledException(cancel);
            }
            catch (RpcException failure) when (waits < MostWaits && AskedToWait(failure) is { } pause)
            {
                await Task.Delay(pause, time, cancel);
            }
            catch (RpcException failure)
            {
                throw QdrantFaults.Of(failure, Address);
            }
        }
    }

    // Seconds, in the trailers of a rate limit.
    private static TimeSpan? AskedToWait(RpcException failure) =>
        failure.StatusCode == StatusCode.ResourceExhausted
        && double.TryParse(failure.Trailers.GetValue("retry-after"), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
        && seconds >= 0 && TimeSpan.FromSeconds(seconds) <= LongestWait
            ? TimeSpan.FromSeconds(seconds)
            : null;

    public void Dispose()
    {
        if (_channels.IsValueCreated)
            _channels.Value.Dispose();
    }
}
