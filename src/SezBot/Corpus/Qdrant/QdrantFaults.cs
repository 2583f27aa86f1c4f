using Grpc.Core;

namespace SezBot.Corpus.Qdrant;

/// <summary>What a failed call means for the store.</summary>
internal static class QdrantFaults
{
    public static StoreException Of(RpcException failure, string address) =>
        new(FaultOf(failure), $"{address} ({Describe(failure.Status)})", failure);

    private static StoreFault FaultOf(RpcException failure) => failure.StatusCode switch
    {
        StatusCode.Unavailable => StoreFault.Unreachable,
        StatusCode.Unauthenticated or StatusCode.PermissionDenied => StoreFault.Unauthorized,
        StatusCode.DeadlineExceeded or StatusCode.ResourceExhausted => StoreFault.Busy,
        StatusCode.NotFound => StoreFault.Missing,
        StatusCode.Unimplemented => StoreFault.TooOld,
        // A port that speaks no gRPC, a proxy, a certificate that is not trusted: the call never reached Qdrant.
        StatusCode.Internal or StatusCode.Unknown when failure.Status.DebugException is HttpRequestException or IOException => StoreFault.Unreachable,
        _ => StoreFault.Refused,
    };

    private static string Describe(Status status)
    {
        var detail = status.Detail.ReplaceLineEndings(" ").Trim().TrimEnd('.');
        return detail.Length == 0 ? status.StatusCode.ToString() : $"{status.StatusCode}: {(detail.Length > 200 ? detail[..200] + "…" : detail)}";
    }
}
