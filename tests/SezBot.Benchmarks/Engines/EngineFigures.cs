using System.Globalization;
using System.Reflection;
using Lucene.Net.Store;
using Microsoft.Extensions.DependencyInjection;
using SezBot.Corpus;
using SezBot.Corpus.Embedded;
using SezBot.Evaluation;

namespace SezBot.Benchmarks.Engines;

/// <summary>
/// Prints SezBot's store beside Lucene.Net and SQLite's FTS5 as Markdown tables: the same passages, questions, machine and process, one
/// thread, the best ten of each.
/// </summary>
internal static class EngineFigures
{
    private const int Rounds = 5;
    private const int Depth = 10;

    public static async Task<int> RunAsync(string[] args)
    {
        if (args is not ([_, _] or [_, _, "--questions", _]))
        {
            Console.Error.WriteLine("usage: engines DATA_SET_DIR POOL.jsonl [--questions N]");
            return 2;
        }
        using var folder = new TemporaryFolder();
        var dataSet = DataSet.Load(args[0]);
        var questions = args is [_, _, _, var count] ? QuestionSample.Of(dataSet.Questions, int.Parse(count, CultureInfo.InvariantCulture)) : dataSet.Questions;
        var articles = (dataSet.Passages ?? []).Concat(DataSet.ReadLines<EvalPassage>(args[1])).DistinctBy(passage => passage.Id).ToList();
        await using var services = BenchServices.Build(folder.Path);
        await BenchServices.FillAsync(services, articles);
        var snapshot = (EmbeddedSnapshot)await services.GetRequiredService<IPassageStore>().SnapshotAsync(CancellationToken.None);
        var passages = await ComparedPassage.ReadAsync(snapshot, articles);
        var engines = Engines(snapshot, passages, folder.Path);
        await PrintAsync(engines, questions, passages);
        foreach (var engine in engines)
            await engine.DisposeAsync();
        return 0;
    }

    private static IReadOnlyList<IEngine> Engines(EmbeddedSnapshot snapshot, IReadOnlyList<ComparedPassage> passages, string folder) =>
    [
        new EmbeddedEngine(snapshot, passages),
        new LuceneEngine("Lucene.Net, its defaults (k1 1.2, b 0.75), in memory", new RAMDirectory(), LuceneSettings.Usual(), passages),
        new LuceneEngine("Lucene.Net, k1 0.9, b 0.4, no positions, in memory", new RAMDirectory(), LuceneSettings.Best(), passages),
        new LuceneEngine("Lucene.Net, the same, mapped file", new MMapDirectory(Path.Combine(folder, "lucene")), LuceneSettings.Best(), passages),
        new LuceneEngine("Lucene.Net, SezBot's stems and 4-grams, in memory", new RAMDirectory(), LuceneSettings.LikeEncoder(), passages),
        new FullTextEngine("FTS5, SezBot's stems, in memory", ":memory:", passages),
        new FullTextEngine("FTS5, SezBot's stems, file", Path.Combine(folder, "fts5.db"), passages),
    ];

    private static async Task PrintAsync(IReadOnlyList<IEngine> engines, IReadOnlyList<EvalQuestion> questions, IReadOnlyList<ComparedPassage> passages)
    {
        var lucene = typeof(RAMDirectory).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split(' ', '+')[0];
        var sqlite = engines.OfType<FullTextEngine>().First().Version;
        Print($"{Machine.Describe()}; {passages.Count} passages, {questions.Count} questions, best {Depth}, one thread, a question's median of {Rounds} rounds;");
        Print($"Lucene.Net {lucene} and SQLite {sqlite}, each merged into one segment\n");
        var quality = new List<EngineQuality>();
        foreach (var engine in engines)
            quality.Add(await EngineQuality.MeasureAsync(engine, questions, passages, Depth));
        var asked = questions.Select(question => question.Question).ToList();
        var ids = await EngineTimes.MeasureAsync(engines, asked, Rounds, Depth, withTexts: false);
        var texts = await EngineTimes.MeasureAsync(engines, asked, Rounds, Depth, withTexts: true);
        Print($"| engine | nDCG@{Depth} | hit@1 | ids and scores: p50; p95, ms | with the texts: p50; p95, ms |\n|---|---|---|---|---|");
        for (var at = 0; at < engines.Count; at++)
            Print($"| {engines[at].Name} | {quality[at].Gain:F3} | {quality[at].HitAt1:F3} | {ids[at].Median:F3}; {ids[at].P95:F3} | {texts[at].Median:F3}; {texts[at].P95:F3} |");
        PrintRatios(engines, quality, ids, texts);
    }

    // Over the fastest setting of each other engine, whichever that is in the column.
    private static void PrintRatios(
        IReadOnlyList<IEngine> engines, List<EngineQuality> quality, IReadOnlyList<EngineTimes> ids, IReadOnlyList<EngineTimes> texts)
    {
        Print($"\n| SezBot's median over that of the fastest setting of | must | aim | ids and scores | with the texts | nDCG@{Depth} above its best |\n|---|---|---|---|---|---|");
        PrintRatio("Lucene.Net, its Russian analyzer", "1.0 | 0.33", engine => engine is LuceneEngine { LikeEncoder: false });
        PrintRatio("FTS5", "0.2 | 0.05", engine => engine is FullTextEngine);
        PrintRatio("Lucene.Net, SezBot's terms", " | ", engine => engine is LuceneEngine { LikeEncoder: true });

        void PrintRatio(string name, string bounds, Func<IEngine, bool> isOther)
        {
            var others = Enumerable.Range(0, engines.Count).Where(at => isOther(engines[at])).ToList();
            var above = quality[0].Gain - others.Max(at => quality[at].Gain);
            Print($"| {name} | {bounds} | {ids[0].Median / others.Min(at => ids[at].Median):F3} | {texts[0].Median / others.Min(at => texts[at].Median):F3} | {above:+0.000;-0.000} |");
        }
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
