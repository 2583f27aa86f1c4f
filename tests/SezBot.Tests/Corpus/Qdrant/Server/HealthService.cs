using Grpc.Core;
using SezBot.Tests.Corpus.Qdrant.Wire;

namespace SezBot.Tests.Corpus.Qdrant.Server;

/// <summary>The service <c>qdrant.Qdrant</c>, which needs no key.</summary>
internal sealed class HealthService(ServerVersion version) : Wire.Qdrant.QdrantBase
{
    public override Task<HealthCheckReply> HealthCheck(HealthCheckRequest request, ServerCallContext context) =>
        Task.FromResult(new HealthCheckReply { Title = "qdrant - vector search engine", Version = version.Current.ToString() });
}
