using System.Globalization;

namespace SezBot.Benchmarks.Scale;

/// <summary>Prints how far the generated passages are like those of the pool, cut to the same lengths, over as many characters.</summary>
internal static class RealismFigures
{
    private static readonly int[] Ranks = [1, 10, 100, 1_000, 10_000];

    public static void Print(GeneratedCorpus corpus)
    {
        var shuffled = corpus.Shortened().ToArray();
        new Random(1).Shuffle(shuffled); // the pool is sorted by source; a curve over it would be that of its sources
        var given = TextStatistics.Of(shuffled, long.MaxValue);
        var made = TextStatistics.Of(corpus.Generated().Select(passage => passage.Text), given.Characters);
        Console.WriteLine("| the same number of characters | pool | generated |\n|---|---|---|");
        Row("passages; characters a passage", statistics => $"{statistics.Passages}; {(double)statistics.Characters / statistics.Passages:F0}");
        Row("distinct stems; 4-grams", statistics => $"{statistics.Stems}; {statistics.Grams}");
        Row("Heaps exponent of stems; of 4-grams", statistics => $"{statistics.Heaps.Stems:F3}; {statistics.Heaps.Grams:F3}");
        Row("postings a passage; per 100 characters", statistics => $"{(double)statistics.Postings / statistics.Passages:F1}; {100.0 * statistics.Postings / statistics.Characters:F1}");
        Row("occurrences of a stem in a passage that has it", statistics => $"{statistics.Repetition:F3}");
        Row($"share of passages with the stem of rank {string.Join(", ", Ranks)}", statistics => Shares(statistics, stems: true));
        Row($"share of passages with the 4-gram of rank {string.Join(", ", Ranks)}", statistics => Shares(statistics, stems: false));

        void Row(string name, Func<TextStatistics, FormattableString> value) => Console.WriteLine(
            $"| {name} | {value(given).ToString(CultureInfo.InvariantCulture)} | {value(made).ToString(CultureInfo.InvariantCulture)} |");
    }

    private static FormattableString Shares(TextStatistics statistics, bool stems) =>
        $"{string.Join("; ", statistics.Shares(stems, Ranks).Select(share => share.ToString("F4", CultureInfo.InvariantCulture)))}";
}
