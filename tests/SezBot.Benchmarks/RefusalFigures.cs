using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SezBot.Answering;
using SezBot.Evaluation;

namespace SezBot.Benchmarks;

/// <summary>
/// Prints refusals by the size of the corpus as a Markdown table, at the one threshold of the program: questions with an answer that were
/// refused, and questions without one that were, among a growing number of other passages; at last the answerable questions themselves,
/// with their own articles left out. Each size fills one store once.
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
        var others = DataSet.LoadQuestions(unanswerable).Select(question => question with { PassageIds = [] }).ToList();
        Print($"{Machine.Describe()}; threshold {services.GetRequiredService<PartAnswerer>().Threshold}\n");
        Print($"| other passages | in all | false refusals | refused rightly | … at 5 % false ones | … at 10 % | calibration error | refused rightly, other passages alone |");
        Print($"|---|---|---|---|---|---|---|---|");
        foreach (var size in Sizes)
            await MeasureAsync(services, answerable, others, pool, size);
        return 0;
    }

    private static async Task MeasureAsync(ServiceProvider services, string answerable, IReadOnlyList<EvalQuestion> unanswerable, string pool, int? size)
    {
        var dataSet = DataSet.Load(answerable);
        await using var bench = services.GetRequiredService<EvalWorkbench>().Open();
        var texts = await services.GetRequiredService<EvalCorpus>().LoadAsync(new EvalRequest(answerable, [], pool, size), dataSet, bench.Store, CancellationToken.None);
        var passages = await bench.WarmUpAsync(CancellationToken.None);
        var own = await AskAsync(dataSet.Questions, texts, bench);
        var all = Figures([.. own, .. await AskAsync(unanswerable, texts, bench)]);
        var alone = size <= LargestAlone ? await AloneAsync() : null;
        PrintRow(size is { } count ? $"{count}" : "all", all, Share(alone));
        if (size is not null)
            return;
        var leftOut = new List<QuestionOutcome>();
        await LeaveOut.RunAsync(dataSet.Questions, texts, bench, leftOut.Add, CancellationToken.None);
        PrintRow("all, own articles left out", Figures([.. own.Where(outcome => outcome.Question.IsAnswerable), .. leftOut]), "");

        EvalFigures Figures(IReadOnlyList<QuestionOutcome> outcomes) =>
            EvalFigures.Of(outcomes, services.GetRequiredService<PartAnswerer>().Threshold, passages, 0);

        async Task<double?> AloneAsync()
        {
            await using (var writer = await bench.Store.WriterAsync(CancellationToken.None))
                await writer.RemoveAsync([.. texts.Revisions.Select(revision => revision.Article.Id)], CancellationToken.None);
            return Figures(await AskAsync(unanswerable, texts, bench)).RefusalRecall;
        }
    }

    private static async Task<IReadOnlyList<QuestionOutcome>> AskAsync(IReadOnlyList<EvalQuestion> questions, EvalTexts texts, EvalBench bench)
    {
        var outcomes = new List<QuestionOutcome>(questions.Count);
        foreach (var question in questions)
            outcomes.Add(await bench.AskAsync(question, texts, CancellationToken.None));
        return outcomes;
    }

    private static void PrintRow(string others, EvalFigures figures, string alone) => Print(
        $"| {others} | {figures.Passages} | {Share(figures.FalseRefusal)} | {Share(figures.RefusalRecall)} | {Share(figures.RefusalRecallAt5)} | {Share(figures.RefusalRecallAt10)} | {Share(figures.ExpectedCalibrationError)} | {alone} |");

    private static string Share(double? share) => string.Create(CultureInfo.InvariantCulture, $"{share:F3}");

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
