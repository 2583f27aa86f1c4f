using System.Globalization;

namespace SezBot.Benchmarks.Scale;

/// <summary>The figures of all sizes beside each other, and each one's growth from size to size.</summary>
internal static class ScaleTable
{
    private const double Megabyte = 1e6;

    private static readonly (string Name, string Label, double Unit, string Format)[] Rows =
    [
        ("passages", "passages", 1, "F0"),
        ("text", "text, MB of UTF-8", Megabyte, "F1"),
        ("stems", "distinct stems", 1, "F0"),
        ("grams", "distinct 4-grams", 1, "F0"),
        ("postings", "postings a passage", 1, "F1"),
        ("seconds", "filling, s", 1, "F1"),
        ("fill rate", "filling, passages a second", 1, "F0"),
        ("writing", "of it the writer, s", 1, "F1"),
        ("processor", "processor time of filling, s", 1, "F1"),
        ("database", "corpus.db, MB", Megabyte, "F1"),
        ("index file", "corpus.index, MB", Megabyte, "F1"),
        ("first start", "first process: start to first search answered, s", 1, "F2"),
        ("start", "later ones, s", 1, "F2"),
        ("memory", "memory over the empty process, MB", Megabyte, "F1"),
        ("peak", "the same at most while starting, MB", Megabyte, "F1"),
        ("search10 p50", "search, best 10: p50, ms", 1, "F2"),
        ("search10 p95", "p95, ms", 1, "F2"),
        ("search10 p99", "p99, ms", 1, "F2"),
        ("search10 processor", "processor time, mean, ms", 1, "F2"),
        ("search40 p50", "search, best 40: p50, ms", 1, "F2"),
        ("search40 p95", "p95, ms", 1, "F2"),
        ("search40 p99", "p99, ms", 1, "F2"),
        ("search40 processor", "processor time, mean, ms", 1, "F2"),
        ("answer p50", "whole ask: p50, ms", 1, "F2"),
        ("answer p95", "p95, ms", 1, "F2"),
        ("answer p99", "p99, ms", 1, "F2"),
        ("answer processor", "processor time, mean, ms", 1, "F2"),
    ];

    public static void Print(IReadOnlyList<IReadOnlyDictionary<string, double>> sizes)
    {
        var names = sizes.Select(size => size["articles"].ToString("F0", CultureInfo.InvariantCulture)).ToList();
        var steps = names.Zip(names.Skip(1), (one, next) => $"{one} to {next}");
        Console.WriteLine($"\n| articles | {string.Join(" | ", names.Concat(steps))} |\n|---|{string.Concat(Enumerable.Repeat("---|", 2 * names.Count - 1))}");
        foreach (var (name, label, unit, format) in Rows)
        {
            var values = sizes.Select(size => size[name]).ToList();
            var shown = values.Select(value => (value / unit).ToString(format, CultureInfo.InvariantCulture));
            var growth = values.Zip(values.Skip(1), (one, next) => one > 0 ? string.Create(CultureInfo.InvariantCulture, $"x{next / one:F2}") : "");
            Console.WriteLine($"| {label} | {string.Join(" | ", shown.Concat(growth))} |");
        }
    }
}
