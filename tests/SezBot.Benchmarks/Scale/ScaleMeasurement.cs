using System.Text.Json;

namespace SezBot.Benchmarks.Scale;

/// <summary>Fills one store and measures it in fresh processes. A folder that was filled before is taken as it is.</summary>
internal static class ScaleMeasurement
{
    private const int Rounds = 3;

    public static async Task<IReadOnlyDictionary<string, double>> RunAsync(string pool, int size, string folder, string questions)
    {
        var fill = await FillAsync(pool, size, folder);
        var terms = await ProbeProcess.MedianAsync(1, "terms", folder);
        var first = await ProbeProcess.MedianAsync(1, "start", folder);
        var start = await ProbeProcess.MedianAsync(Rounds, "start", folder);
        var empty = await ProbeProcess.MedianAsync(Rounds, "empty", folder);
        var full = await ProbeProcess.MedianAsync(Rounds, "memory", folder);
        var figures = new Dictionary<string, double>(await ProbeProcess.MedianAsync(Rounds, "queries", folder, questions));
        foreach (var (name, value) in fill.Concat(terms))
            figures[name] = value;
        figures["fill rate"] = fill["passages"] / fill["seconds"];
        figures["database"] = Size(folder, "corpus.db*");
        figures["index file"] = Size(folder, "corpus.index*");
        figures["first start"] = first["answered"];
        figures["start"] = start["answered"];
        figures["memory"] = full["collected"] - empty["collected"];
        figures["peak"] = full["peak"] - empty["peak"];
        return figures;
    }

    private static async Task<IReadOnlyDictionary<string, double>> FillAsync(string pool, int size, string folder)
    {
        var note = Path.Combine(folder, "fill.json"); // written last, so a folder that has it is whole
        if (!File.Exists(note))
        {
            var figures = await ProbeProcess.MedianAsync(1, "fill", pool, $"{size}", folder);
            await File.WriteAllTextAsync(note, JsonSerializer.Serialize(figures));
        }
        return JsonSerializer.Deserialize<Dictionary<string, double>>(await File.ReadAllTextAsync(note))!;
    }

    private static double Size(string folder, string pattern) => Directory.EnumerateFiles(folder, pattern).Sum(file => new FileInfo(file).Length);
}
