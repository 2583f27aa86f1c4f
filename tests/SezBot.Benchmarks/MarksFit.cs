using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SezBot.Answering;
using SezBot.Evaluation;
using SezBot.Evaluation.Fitting;
using SezBot.Text;

namespace SezBot.Benchmarks;

/// <summary>
/// Fits the weights of answer words, prints what they reach on articles that they were not fitted on, and writes <c>answer-words.json</c>.
/// </summary>
internal static class MarksFit
{
    // F1 of what is marked; the share marked follows from it.
    private const double EnoughAgreement = 0.62;

    private const string MadeBy = "dotnet run -c Release --project tests/SezBot.Benchmarks -- fit-marks XQUAD data/eval:data/corpus data/answer-words.json";

    public static async Task<int> RunAsync(string[] args)
    {
        var options = Options(args);
        var output = args.FirstOrDefault(arg => arg.EndsWith(".json", StringComparison.Ordinal));
        var sets = args.Where(arg => arg != output && !arg.Contains('=')).Select(arg => arg.Split(':')).ToList();
        if (sets.Count == 0)
        {
            Console.Error.WriteLine("usage: fit-marks DATA_SET[:CORPUS]... [OUTPUT.json] [penalty=X] [narrow=X] [power=X] [rounds=N] [list=N]");
            return 2;
        }
        using var folder = new TemporaryFolder();
        await using var services = BenchServices.Build(Path.Combine(folder.Path, "state"));
        var fit = new AnswerWordsFit(
            services.GetRequiredService<EvalPipeline>(), services.GetRequiredService<QuestionReader>(), services.GetRequiredService<BackgroundFrequencies>());
        var usual = new AnswerWordsFitOptions();
        var result = await fit.RunAsync(
            [.. sets.Select(set => new EvalRequest(set[0], set[1..]))],
            new AnswerWordsFitOptions(
                options.GetValueOrDefault("penalty", usual.Penalty), options.GetValueOrDefault("narrow", usual.NarrowPenalty),
                options.GetValueOrDefault("power", usual.Power), (int)options.GetValueOrDefault("rounds", usual.Rounds)),
            CancellationToken.None);
        var threshold = result.Threshold(EnoughAgreement);
        PrintCurve(result, threshold);
        PrintKinds(result, threshold);
        PrintTrials(result, (int)options.GetValueOrDefault("list"));
        if (output is not null)
            AnswerWordsFile.Write(output, result, threshold, MadeBy);
        return 0;
    }

    private static Dictionary<string, double> Options(string[] args) => args.Where(arg => arg.Contains('=')).Select(arg => arg.Split('='))
        .ToDictionary(pair => pair[0], pair => double.Parse(pair[1], CultureInfo.InvariantCulture));

    private static void PrintCurve(AnswerWordsFitResult result, double threshold)
    {
        Print($"{result.Examples} sentences; on articles left out of the fit, threshold {threshold:F2}:\n");
        Print($"| set | expected F1 from | share marked | F1 | F1 where held |\n|---|---|---|---|---|");
        foreach (var set in result.Sets)
        {
            for (var step = 10; step <= 80; step += 5)
            {
                var (share, f1, held) = result.At(step / 100.0, set);
                Print($"| {Path.GetFileName(set)} | {step / 100.0:F2} | {share:F3} | {f1:F3} | {held:F3} |");
            }
        }
    }

    private static void PrintKinds(AnswerWordsFitResult result, double threshold)
    {
        Print($"\n| kind | sentences | that hold the answer | marked | F1 | F1 if all that hold were marked |\n|---|---|---|---|---|---|");
        foreach (var kind in result.Trials.GroupBy(trial => trial.Example.Kind).OrderByDescending(group => group.Count()))
        {
            var (held, marked) = (kind.Where(trial => trial.Example.IsHeld).ToList(), kind.Where(trial => trial.ExpectedF1 >= threshold).ToList());
            Print($"| {kind.Key} | {kind.Count()} | {held.Count} | {marked.Count} | {Mean(marked):F3} | {Mean(held):F3} |");
        }
    }

    private static void PrintTrials(AnswerWordsFitResult result, int most)
    {
        foreach (var trial in result.Trials.Take(most))
            Print($"{trial.ExpectedF1:F2} {trial.Agreement:F2} {(trial.Example.IsHeld ? '+' : '-')} {trial.Example.Kind}: {trial.Example.Question.Question} => «{trial.Marked}» ({trial.Example.Question.Answers[0]})\n      {trial.Example.Sentence}");
    }

    private static double Mean(IEnumerable<AnswerWordsTrial> trials) => trials.Select(trial => trial.Agreement).DefaultIfEmpty(0).Average();

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
