using System.Diagnostics;
using System.Globalization;
using SezBot.Corpus;
using SezBot.Corpus.Qdrant;
using SezBot.Evaluation;
using SezBot.Ingestion;
using SezBot.Tests.Corpus.Qdrant.Server;

namespace SezBot.Benchmarks.Qdrant;

/// <summary>
/// Prints what the Qdrant store adds to a call of Qdrant, how fast it is filled, and what the 4-grams are worth. Against the test server, which
/// is no Qdrant: times that a server takes are its own; or against the one that is named, under a collection of its own that is left behind.
/// </summary>
internal static class QdrantFigures
{
    private const int Depth = 10;

    // As ingest writes.
    private static readonly int Batch = new IngestOptions().BatchArticles;

    public static async Task<int> RunAsync(string[] args)
    {
        if (args is not ([_, _] or [_, _, "--server", _]))
        {
            Console.Error.WriteLine("usage: qdrant DATASET POOL.jsonl [--server http://HOST:6334]");
            return 2;
        }
        Print($"{Machine.Describe()}\n\n| figure | with 4-grams | without |\n|---|---|---|");
        var data = DataSet.Load(args[0]);
        var pool = data.Passages!.Concat(DataSet.ReadLines<EvalPassage>(args[1])).DistinctBy(passage => passage.Id).ToList();
        var started = Stopwatch.GetTimestamp();
        var revisions = pool.AsParallel().AsOrdered().Select(EvalCorpus.Revision).ToList();
        var encoded = Stopwatch.GetElapsedTime(started);
        var server = args is [_, _, _, var address] ? address : null;
        var (with, without) = (await MeasureAsync(server, revisions, data, grams: true), await MeasureAsync(server, revisions, data, grams: false));
        Print($"| passages; terms of all their vectors, millions | {with.Passages}; {with.Terms / 1e6:F2} | {without.Passages}; {without.Terms / 1e6:F2} |");
        Print($"| filling, s; passages a second (encoding before it: {encoded.TotalSeconds:F1} s) | {with.Filling.TotalSeconds:F1}; {with.PerSecond:F0} | {without.Filling.TotalSeconds:F1}; {without.PerSecond:F0} |");
        Print($"| search, {Depth} passages: bare call p50; through the store p50; more, ms | {with.Search} | {without.Search} |");
        Print($"| nDCG@10 | {with.Ndcg:F4} | {without.Ndcg:F4} |");
        return 0;
    }

    private static async Task<StoreRun> MeasureAsync(string? address, IReadOnlyList<ArticleRevision> revisions, DataSet data, bool grams)
    {
        await using var server = address is null ? await QdrantServer.StartAsync() : null;
        var options = new QdrantOptions { Address = address ?? server!.Address.ToString(), Collection = $"sezbot-figures-{Guid.NewGuid():N}"[..24], Grams = grams, Deadline = 60 };
        await using var store = new QdrantStore(options, TimeProvider.System);
        var started = Stopwatch.GetTimestamp();
        await using (var writer = await store.WriterAsync(CancellationToken.None))
        {
            foreach (var batch in revisions.Chunk(Batch))
                await writer.WriteAsync(batch, CancellationToken.None);
        }
        var filling = Stopwatch.GetElapsedTime(started);
        using var probe = await QueryComparison.OpenAsync(options);
        await using var snapshot = await store.SnapshotAsync(CancellationToken.None);
        var terms = revisions.SelectMany(revision => revision.Passages).Sum(passage => (long)PassagePoint.Reduced(passage.Vector, grams).Count);
        return new StoreRun(snapshot.PassageCount, terms, filling, await probe.RunAsync(snapshot, data.Questions, Depth), await RanksAsync(snapshot, data.Questions));
    }

    private static async Task<double> RanksAsync(ICorpusSnapshot snapshot, IReadOnlyList<EvalQuestion> questions)
    {
        var sum = 0.0;
        var answerable = questions.Where(question => question.IsAnswerable).ToList();
        foreach (var question in answerable)
        {
            var found = await snapshot.SearchAsync(SezBot.Text.LexicalEncoder.Default.EncodeQuery(question.Question), SearchFilter.None, Depth, CancellationToken.None);
            sum += RankingMetrics.NormalizedDiscountedGain([.. found.Select(passage => passage.Passage.Article)], question.PassageIds.ToHashSet(), Depth);
        }
        return sum / answerable.Count;
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private sealed record StoreRun(int Passages, long Terms, TimeSpan Filling, string Search, double Ndcg)
    {
        public double PerSecond => Passages / Filling.TotalSeconds;
    }
}
