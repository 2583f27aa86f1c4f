using Qdrant.Client.Grpc;
using WireSparse = Qdrant.Client.Grpc.SparseVector;

namespace SezBot.Corpus.Qdrant;

/// <summary>Queries over the points of one generation that pass a filter.</summary>
internal sealed class VectorSearch(QdrantConnection connection, string collection, Filter filter)
{
    /// <summary>Qdrant cuts runs of equal scores at random: so many more are asked for, and again more while a run reaches the end.</summary>
    public const int Spare = 16;

    private const int TermsPerCall = 256;

    public async Task<IReadOnlyList<ScoredPassage>> BestAsync(VectorInput query, string vector, int limit, CancellationToken cancel)
    {
        for (long asked = limit + Spare; ; asked *= 4)
        {
            var request = RequestFor(query, vector, asked);
            var found = (await connection.CallAsync((clients, how) => clients.Points.QueryAsync(request, how), cancel)).Result;
            var ordered = Ranking.Order(
                found.Select(point => new ScoredPassage(PassagePoint.Read(point.Payload), point.Score)), passage => passage.Score, passage => passage.Passage.Id);
            if (found.Count < asked || !IsCutInTie([.. found.Select(point => point.Score).OrderDescending()], limit))
                return ordered[..Math.Min(limit, ordered.Count)];
        }
    }

    /// <summary>What is sent for the best passages.</summary>
    public QueryPoints RequestFor(VectorInput query, string vector, long asked) => Request(query, vector, asked, GenerationPoints.Payloads(PassagePoint.Shown));

    // Whether the run of ties that the limit falls into may go on beyond what came.
    private static bool IsCutInTie(IReadOnlyList<float> scores, int limit)
    {
        for (int start = 0, end = 0; start < limit; start = end)
        {
            var floor = Ranking.TieFloor(scores[start]);
            while (end < scores.Count && scores[end] >= floor)
                end++;
            if (end == scores.Count)
                return true;
        }
        return false;
    }

    /// <summary>Which of the terms any point has.</summary>
    public async Task<IReadOnlySet<uint>> KnownAsync(IReadOnlyCollection<uint> terms, CancellationToken cancel)
    {
        var known = new HashSet<uint>();
        foreach (var chunk in terms.Chunk(TermsPerCall))
        {
            var request = new QueryBatchPoints { CollectionName = collection };
            request.QueryPoints.AddRange(chunk.Select(term => Request(One(term), Fields.Lexical, 1, new WithPayloadSelector { Enable = false })));
            var answers = (await connection.CallAsync((clients, how) => clients.Points.QueryBatchAsync(request, how), cancel)).Result;
            known.UnionWith(chunk.Zip(answers).Where(pair => pair.Second.Result.Count > 0).Select(pair => pair.First));
        }
        return known;
    }

    private static VectorInput One(uint term) => new() { Sparse = new WireSparse { Indices = { term }, Values = { 1 } } };

    private QueryPoints Request(VectorInput query, string vector, long limit, WithPayloadSelector payload) => new()
    {
        CollectionName = collection,
        Query = new Query { Nearest = query },
        Using = vector,
        Filter = filter,
        Limit = (ulong)limit,
        WithPayload = payload,
        Params = vector == Fields.Dense ? Rescored() : null,
        Timeout = (ulong)Math.Max(1, Math.Ceiling(connection.Deadline.TotalSeconds)),
    };

    private static SearchParams Rescored() => new() { Quantization = new QuantizationSearchParams { Rescore = true, Oversampling = 2 } };
}
