using Grpc.Core;

namespace SezBot.Tests.Corpus.Qdrant.Server;

/// <summary>The keys that the server asks for.</summary>
internal sealed class ServerKey(string? secret)
{
    private const string Bearer = "Bearer ";
    private static readonly HashSet<string> Reads =
    [
        "Points/Get", "Points/Scroll", "Points/Count", "Points/Query", "Points/QueryBatch", "Points/Facet",
        "Collections/Get", "Collections/List", "Collections/CollectionExists", "Collections/ListAliases", "Collections/ListCollectionAliases", "Snapshots/List",
    ];

    /// <summary>Allows everything; null when the server is open.</summary>
    public string? Secret { get; set; } = secret;

    /// <summary>Allows reading, where there is a <see cref="Secret"/> too.</summary>
    public string? ReadOnly { get; set; }

    public void Check(Metadata headers, string method)
    {
        var given = Given(headers.GetValue("api-key"), headers.GetValue("authorization"));
        if (Secret is not null && given is not null && given == ReadOnly)
        {
            if (!Reads.Contains(method))
                throw new RpcException(new Status(StatusCode.PermissionDenied, "Forbidden: Global manage access is required"));
        }
        else if (Refusal(given) is { } reason)
        {
            throw new RpcException(new Status(StatusCode.Unauthenticated, reason));
        }
    }

    /// <returns>Why the caller may not do everything; null when it may.</returns>
    public string? Refusal(string? apiKey, string? authorization) => Refusal(Given(apiKey, authorization));

    private string? Refusal(string? given) => Secret is null || given == Secret ? null
        : given is null ? "Must provide an API key or an Authorization bearer token"
        : "Invalid API key or JWT";

    private static string? Given(string? apiKey, string? authorization) =>
        apiKey ?? (authorization?.StartsWith(Bearer, StringComparison.Ordinal) == true ? authorization[Bearer.Length..] : null);
}
