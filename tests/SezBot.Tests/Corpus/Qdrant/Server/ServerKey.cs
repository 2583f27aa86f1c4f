using Grpc.Core;

namespace SezBot.Tests.Corpus.Qdrant.Server;

/// <summary>The key that the server asks for; null when it is open.</summary>
internal sealed class ServerKey(string? secret)
{
    private const string Bearer = "Bearer ";

    public string? Secret { get; set; } = secret;

    public void Check(Metadata headers)
    {
        if (Refusal(headers.GetValue("api-key"), headers.GetValue("authorization")) is { } reason)
            throw new RpcException(new Status(StatusCode.Unauthenticated, reason));
    }

    /// <returns>Why the caller may not come in; null when it may.</returns>
    public string? Refusal(string? apiKey, string? authorization)
    {
        var given = apiKey ?? (authorization?.StartsWith(Bearer, StringComparison.Ordinal) == true ? authorization[Bearer.Length..] : null);
        return Secret is null || given == Secret ? null
            : given is null ? "Must provide an API key or an Authorization bearer token"
            : "Invalid API key or JWT";
    }
}
