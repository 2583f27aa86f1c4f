using System.Diagnostics;
using System.Globalization;
using SezBot.Corpus;
using SezBot.Corpus.Embedded;
using SezBot.Evaluation;

namespace SezBot.Benchmarks.Dense;

/// <summary>
/// Prints what a dense search costs, as Markdown tables: the store's own scan (8-bit integers, then float32 where they may matter) beside a
/// SIMD scan of all float32 vectors and beside the plain loop that both have to beat. All three find the same. Random unit vectors.
/// </summary>
internal static class DenseFigures
{
    private const int Limit = 80; // as a question asks for: 40 passages, to twice that depth
    private const int Compared = 10;
    private const double Megabyte = 1e6;

    public static async Task<int> RunAsync(string[] args)
    {
        if (args.Length % 2 == 1 || args.Where((_, at) => at % 2 == 0).Except(["--passages", "--dimension", "--queries"]).Any())
        {
            Console.Error.WriteLine("usage: dense [--passages 33000,1000000] [--dimension 384] [--queries 100]");
            return 2;
        }
        var sizes = (Option(args, "--passages") ?? "33000,1000000").Split(',').Select(Number).ToList();
        var (dimension, queries) = (Number(Option(args, "--dimension") ?? "384"), Number(Option(args, "--queries") ?? "100"));
        Print($"{Machine.Describe()}; {dimension} dimensions, {queries} queries, the best {Limit}, one thread\n");
        Print($"| passages | memory, MB | own scan: p50; p95, ms | float32 SIMD: p50; p95, ms | plain loop: p50; p95, ms | plain loop over own; SIMD over own |");
        Print($"|---|---|---|---|---|---|");
        foreach (var size in sizes)
            Measure(size, dimension, queries);
        Print($"\n| passages | corpus.db, MB | first dense search (it loads the vectors), s | later ones with the texts of the best {Limit}: p50; p95, ms | resident: before; after loading, MB |");
        Print($"|---|---|---|---|---|");
        foreach (var size in sizes)
            await MeasureStoreAsync(size, dimension, queries);
        return 0;
    }

    private static void Measure(int size, int dimension, int queries)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var index = UnitVectors.Index(size, dimension);
        var memory = GC.GetTotalMemory(forceFullCollection: true) - before;
        var asked = UnitVectors.Of(queries, dimension, seed: 2);
        // They take turns, so that what else the machine does falls on all alike.
        var (own, simd, plain) = (new List<double>(), new List<double>(), new List<double>());
        foreach (var (at, query) in asked.Index())
        {
            var (best, first) = Timed(() => index.Search(query, SearchFilter.None, Limit, CancellationToken.None));
            var (exact, second) = Timed(() => ExactScan.Search(index, query, Limit));
            var (same, third) = Timed(() => PlainLoop.Search(index, query, Limit));
            if (!Top(best).SetEquals(Top(exact)) || !Top(best).SetEquals(Top(same)))
                throw new InvalidOperationException("the searches differ");
            if (at < 3)
                continue; // the compiler's share
            own.Add(first);
            simd.Add(second);
            plain.Add(third);
        }
        Print($"| {size} | {memory / Megabyte:F0} | {Quantiles(own)} | {Quantiles(simd)} | {Quantiles(plain)} | {Ratio(plain, own):F1}; {Ratio(simd, own):F1} |");
    }

    private static async Task MeasureStoreAsync(int size, int dimension, int queries)
    {
        using var folder = new TemporaryFolder();
        await DenseStore.FillAsync(folder.Path, size, dimension);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        await using var store = new EmbeddedStore(folder.Path, TimeProvider.System);
        await using var snapshot = await store.SnapshotAsync(CancellationToken.None);
        var before = ResidentMemory.Read().Total;
        var times = new List<double>();
        foreach (var query in UnitVectors.Of(queries, dimension, seed: 2))
        {
            var started = Stopwatch.GetTimestamp();
            await snapshot.SearchDenseAsync(new DenseVector(DenseStore.Model, query), SearchFilter.None, Limit, CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        var file = new FileInfo(store.Path).Length;
        Print($"| {size} | {file / Megabyte:F0} | {times[0] / 1000:F2} | {Quantiles(times[1..])} | {before / Megabyte:F0}; {ResidentMemory.Read().Total / Megabyte:F0} |");
    }

    private static HashSet<Guid> Top(IEnumerable<(IndexedPassage Passage, float Score)> found) =>
        [.. found.OrderByDescending(item => item.Score).Take(Compared).Select(item => item.Passage.Id)];

    private static double Ratio(List<double> times, List<double> others) => RankingMetrics.Quantile(times, 0.5) / RankingMetrics.Quantile(others, 0.5);

    private static (T Result, double Milliseconds) Timed<T>(Func<T> action)
    {
        var started = Stopwatch.GetTimestamp();
        var result = action();
        return (result, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }

    private static string Quantiles(List<double> times) =>
        string.Create(CultureInfo.InvariantCulture, $"{RankingMetrics.Quantile(times, 0.5):F2}; {RankingMetrics.Quantile(times, 0.95):F2}");

    private static string? Option(string[] args, string name) => Array.IndexOf(args, name) is var at and >= 0 ? args[at + 1] : null;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
