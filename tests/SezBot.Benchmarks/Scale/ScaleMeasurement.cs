namespace SezBot.Benchmarks.Scale;

/// <summary>Fills one store and measures it in fresh processes, then removes it.</summary>
internal static class ScaleMeasurement
{
    private const int Rounds = 3;

    public static async Task<IReadOnlyDictionary<string, double>> RunAsync(string pool, int size, string folder, string questions)
    {
        var fill = await ProbeProcess.MedianAsync(1, "fill", pool, $"{size}", folder);
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
        Directory.Delete(folder, recursive: true);
        return figures;
    }

    private static double Size(string folder, string pattern) => Directory.EnumerateFiles(folder, pattern).Sum(file => new FileInfo(file).Length);
}
