using System.Collections.Concurrent;
using Grpc.Core;
using Grpc.Core.Interceptors;

namespace SezBot.Tests.Corpus.Qdrant.Server;

/// <summary>Stands before every call: the key, the faults that the test asked for, and the count of calls.</summary>
internal sealed class CallGate(ServerKey key, ServerFaults faults) : Interceptor
{
    private const string HealthService = "/qdrant.Qdrant/";

    /// <summary>Calls that came, with their faults, by method (<c>Points/Upsert</c>).</summary>
    public ConcurrentDictionary<string, int> Calls { get; } = [];

    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        var method = context.Method[(context.Method.IndexOf('.') + 1)..];
        Calls.AddOrUpdate(method, 1, (_, count) => count + 1);
        if (faults.Delay > TimeSpan.Zero)
            await Task.Delay(faults.Delay, context.CancellationToken);
        if (!context.Method.StartsWith(HealthService, StringComparison.Ordinal))
            key.Check(context.RequestHeaders, method);
        if (faults.Before is { } before)
            await before(method, context.CancellationToken);
        var fault = faults.Next(method);
        if (fault is { IsDone: false })
            throw fault.Exception();
        var response = await continuation(request, context);
        return fault is null ? response : throw fault.Exception();
    }
}
