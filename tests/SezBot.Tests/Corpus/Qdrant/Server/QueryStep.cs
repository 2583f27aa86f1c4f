using SezBot.Tests.Corpus.Qdrant.Wire;

namespace SezBot.Tests.Corpus.Qdrant.Server;

/// <summary>The root of a query or one of its prefetches, with the defaults filled in.</summary>
internal sealed record QueryStep(Query? Query, string Using, Filter? Filter, float? Threshold, int Limit, IReadOnlyList<PrefetchQuery> Prefetch);
