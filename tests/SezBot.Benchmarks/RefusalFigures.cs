using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SezBot.Answering;
using SezBot.Evaluation;

namespace SezBot.Benchmarks;

/// <summary>
/// Prints refusals by the size of the corpus as a Markdown table: questions with an answer that were refused, and questions without one
/// that were, among a growing number of other passages.
/// </summary>
internal static class RefusalFigures
{
    private static readonly int?[] Sizes = [10, 100, 1_000, null];

    // Beyond these the paragraphs of the answerable questions are a small part of the corpus anyway.
    private const int LargestAlone = 100;

    public static async Task<int> RunAsync(string[] args)
    {
        if (args is not [var answerable, var unanswerable, var pool])
        {
            Console.Error.WriteLine("usage: refusals ANSWERABLE_DIR UNANSWERABLE_DIR POOL.jsonl");
            return 2;
        }
        using var folder = new TemporaryFolder();
        await using var services = BenchServices.Build(Path.Combine(folder.Path, "state"));
        var pipeline = services.GetRequiredService<EvalPipeline>();
        var both = Combine(Path.Combine(folder.Path, "both"), [answerable, unanswerable], Path.Combine(answerable, "passages.jsonl"));
        var alone = Combine(Path.Combine(folder.Path, "alone"), [unanswerable], null);
        var threshold = services.GetRequiredService<PartAnswerer>().Threshold;
        Print($"{Machine.Describe()}; threshold {threshold}\n");
        Print($"| other passages | in all | false refusals | refused rightly | refused rightly, other passages only |\n|---|---|---|---|---|");
        foreach (var size in Sizes)
        {
            var figures = await MeasureAsync(pipeline, both, pool, size);
            var others = size <= LargestAlone ? Share((await MeasureAsync(pipeline, alone, pool, size)).RefusalRecall) : "";
            Print($"| {(size is { } count ? $"{count}" : "all")} | {figures.Passages} | {Share(figures.FalseRefusal)} | {Share(figures.RefusalRecall)} | {others} |");
        }
        return 0;
    }

    private static async Task<EvalFigures> MeasureAsync(EvalPipeline pipeline, string dataSet, string pool, int? limit) =>
        (await pipeline.RunAsync(new EvalRequest(dataSet, [], pool, limit), null, CancellationToken.None)).Figures;

    // Questions of several sets over the passages of one; without a file the other passages are the whole corpus.
    private static string Combine(string folder, string[] questionSets, string? passages)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllLines(Path.Combine(folder, "questions.jsonl"), questionSets.SelectMany(set => File.ReadLines(Path.Combine(set, "questions.jsonl"))));
        File.WriteAllLines(Path.Combine(folder, "passages.jsonl"), passages is null ? [] : File.ReadLines(passages));
        return folder;
    }

    private static string Share(double? share) => string.Create(CultureInfo.InvariantCulture, $"{share:F3}");

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
