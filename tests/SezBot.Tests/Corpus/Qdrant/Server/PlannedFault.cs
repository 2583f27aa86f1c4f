using Grpc.Core;

namespace SezBot.Tests.Corpus.Qdrant.Server;

/// <param name="After">Calls let through before it.</param>
/// <param name="Calls">Calls that it meets.</param>
/// <param name="RetryAfter">Seconds in the metadata <c>retry-after</c>.</param>
/// <param name="IsDone">Whether the call is carried out before it fails.</param>
internal sealed record PlannedFault(string? Method, int After, int Calls, StatusCode Code, int? RetryAfter = null, bool IsDone = false)
{
    public RpcException Exception()
    {
        var metadata = new Metadata();
        if (RetryAfter is { } seconds)
            metadata.Add("retry-after", seconds.ToString());
        return new RpcException(new Status(Code, RetryAfter is null ? "the test asked for this" : "Rate limiting exceeded: try again later"), metadata);
    }
}
