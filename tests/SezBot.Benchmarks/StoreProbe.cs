using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SezBot.Benchmarks.Scale;
using SezBot.Corpus;
using SezBot.Evaluation;
using SezBot.Text;

namespace SezBot.Benchmarks;

/// <summary>One measurement of a store in this process, printed as one JSON object of numbers; <see cref="StoreFigures"/> starts it.</summary>
internal static class StoreProbe
{
    public static async Task<int> RunAsync(string[] args)
    {
        var figures = args switch
        {
            ["index", var pool, var folder] => await IndexAsync(pool, folder),
            ["start", var folder] => await StartAsync(folder),
            ["memory", var folder] => await MemoryAsync(folder, open: true),
            ["empty", var folder] => await MemoryAsync(folder, open: false),
            ["fill", var pool, var size, var folder] => await ScaleFill.RunAsync(pool, int.Parse(size, CultureInfo.InvariantCulture), folder),
            ["terms", var folder] => TermsProbe.Run(folder),
            ["queries", var folder, var questions] => await QueryProbe.RunAsync(folder, questions),
            _ => null,
        };
        if (figures is null)
            return 2;
        Console.WriteLine(JsonSerializer.Serialize(figures));
        return 0;
    }

    private static async Task<Dictionary<string, double>> IndexAsync(string pool, string folder)
    {
        var passages = DataSet.ReadLines<EvalPassage>(pool);
        await using var services = BenchServices.Build(folder);
        var (started, before) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await BenchServices.FillAsync(services, passages);
        return new()
        {
            ["seconds"] = Stopwatch.GetElapsedTime(started).TotalSeconds,
            ["processor"] = (Environment.CpuUsage.TotalTime - before).TotalSeconds,
            ["articles"] = passages.Count,
            ["text"] = passages.Sum(passage => (long)Encoding.UTF8.GetByteCount(passage.Text)),
        };
    }

    private static async Task<Dictionary<string, double>> StartAsync(string folder)
    {
        await using var services = BenchServices.Build(folder);
        var started = Stopwatch.GetTimestamp();
        await using var snapshot = await services.GetRequiredService<IPassageStore>().SnapshotAsync(CancellationToken.None);
        using var process = Process.GetCurrentProcess();
        var figures = new Dictionary<string, double>
        {
            ["open"] = Stopwatch.GetElapsedTime(started).TotalSeconds,
            ["process"] = (DateTime.Now - process.StartTime).TotalSeconds,
            ["processor"] = Environment.CpuUsage.TotalTime.TotalSeconds,
            ["passages"] = snapshot.PassageCount,
        };
        await snapshot.SearchAsync(LexicalEncoder.Default.EncodeQuery("Сколько стоит новый завод?"), SearchFilter.None, 10, CancellationToken.None);
        figures["answered"] = (DateTime.Now - process.StartTime).TotalSeconds;
        return figures;
    }

    // Both sides build the services; only one opens the store.
    private static async Task<Dictionary<string, double>> MemoryAsync(string folder, bool open)
    {
        await using var services = BenchServices.Build(folder);
        var store = services.GetRequiredService<IPassageStore>();
        if (open)
            await (await store.SnapshotAsync(CancellationToken.None)).DisposeAsync();
        var loaded = ResidentMemory.Read();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var collected = ResidentMemory.Read();
        var managed = GC.GetTotalMemory(forceFullCollection: false);
        GC.KeepAlive(store);
        return new()
        {
            ["loaded"] = loaded.Total,
            ["collected"] = collected.Total,
            ["files"] = collected.Files,
            ["peak"] = collected.Peak,
            ["managed"] = managed,
        };
    }
}
