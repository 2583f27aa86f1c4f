using Grpc.Core;

namespace SezBot.Tests.Corpus.Qdrant.Server;

/// <summary>The key that the server asks for; null when it is open.</summary>
internal sealed record ServerKey(string? Secret)
{
    private const string Bearer = "Bearer ";

    public void Check(Metadata headers)
    {
        if (Secret is null)
            return;
        var given = headers.GetValue("api-key")
            ?? (headers.GetValue("authorization") is { } value && value.StartsWith(Bearer, StringComparison.Ordinal) ? value[Bearer.Length..] : null);
        if (given is null)
            throw new RpcException(new Status(StatusCode.Unauthenticated, "Must provide an API key or an Authorization bearer token"));
        if (given != Secret)
            throw new RpcException(new Status(StatusCode.Unauthenticated, "Invalid API key or JWT"));
    }
}
