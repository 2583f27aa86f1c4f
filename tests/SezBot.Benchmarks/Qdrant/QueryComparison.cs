using System.Diagnostics;
using System.Globalization;
using Grpc.Net.Client;
using Qdrant.Client.Grpc;
using SezBot.Corpus;
using SezBot.Corpus.Qdrant;
using SezBot.Evaluation;
using SezBot.Text;

namespace SezBot.Benchmarks.Qdrant;

/// <summary>The same queries through the store and as bare calls of the generated client, by turns.</summary>
internal sealed class QueryComparison : IDisposable
{
    private const int WarmUp = 100;

    private readonly GrpcChannel _channel;
    private readonly QdrantConnection _connection;
    private readonly Points.PointsClient _bare;
    private readonly VectorSearch _search;
    private readonly bool _grams;

    private QueryComparison(QdrantOptions options, QdrantConnection connection, StoreState state)
    {
        _channel = GrpcChannel.ForAddress(options.Address!, new GrpcChannelOptions { MaxReceiveMessageSize = null });
        _connection = connection;
        _bare = new Points.PointsClient(_channel);
        _search = new VectorSearch(connection, state.Collection, state.Visibility.Of(Fields.PassageKind));
        _grams = state.Grams;
    }

    public static async Task<QueryComparison> OpenAsync(QdrantOptions options)
    {
        var connection = new QdrantConnection(options, TimeProvider.System);
        return new QueryComparison(options, connection, (await new StatePoint(connection, TimeProvider.System).ReadAsync(options.Collection, CancellationToken.None))!);
    }

    /// <returns>Medians in milliseconds: bare; through the store; the difference.</returns>
    public async Task<string> RunAsync(ICorpusSnapshot snapshot, IReadOnlyList<EvalQuestion> questions, int depth)
    {
        var (bare, through) = (new List<double>(), new List<double>());
        foreach (var (at, question) in questions.Take(WarmUp).Concat(questions).Index())
        {
            var query = LexicalEncoder.Default.EncodeQuery(question.Question);
            var request = _search.RequestFor(new VectorInput { Sparse = PassagePoint.Sparse(PassagePoint.Reduced(query, _grams)) }, Fields.Lexical, depth + VectorSearch.Spare);
            // Who goes second finds the server's caches warm: they change places.
            var first = at % 2 == 0 ? await BareAsync(request) : await ThroughAsync(snapshot, query, depth);
            var second = at % 2 == 0 ? await ThroughAsync(snapshot, query, depth) : await BareAsync(request);
            if (at < WarmUp)
                continue;
            bare.Add(at % 2 == 0 ? first : second);
            through.Add(at % 2 == 0 ? second : first);
        }
        var (one, other) = (RankingMetrics.Quantile(bare, 0.5), RankingMetrics.Quantile(through, 0.5));
        return string.Create(CultureInfo.InvariantCulture, $"{one:F2}; {other:F2}; {other - one:F2}");
    }

    public void Dispose()
    {
        _channel.Dispose();
        _connection.Dispose();
    }

    private async Task<double> BareAsync(QueryPoints request)
    {
        var started = Stopwatch.GetTimestamp();
        await _bare.QueryAsync(request);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static async Task<double> ThroughAsync(ICorpusSnapshot snapshot, SezBot.Text.SparseVector query, int depth)
    {
        var started = Stopwatch.GetTimestamp();
        await snapshot.SearchAsync(query, SearchFilter.None, depth, CancellationToken.None);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }
}
