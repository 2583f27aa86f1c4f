using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SezBot.Evaluation;

namespace SezBot.Benchmarks;

/// <summary>
/// Prints what slips, the wrong keyboard layout and Latin letters cost, as a Markdown table beside the questions as they are. With
/// <c>--write</c> it only writes the damaged data sets, so that another version of the program can be asked the same.
/// </summary>
internal static class SlipFigures
{
    private const int Seed = 20251101;

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static async Task<int> RunAsync(string[] args)
    {
        switch (args)
        {
            case [var dataSet]:
                return await MeasureAsync(dataSet, null);
            case [var dataSet, "--distractors", var pool]:
                return await MeasureAsync(dataSet, pool);
            case [var dataSet, "--write", var folder]:
                foreach (var (name, damage) in Damages())
                    Write(dataSet, Path.Combine(folder, name), damage);
                return 0;
            default:
                Console.Error.WriteLine("usage: slips DATA_SET [--distractors POOL.jsonl | --write DIR]");
                return 2;
        }
    }

    private static (string Name, Func<string, string> Damage)[] Damages()
    {
        var slips = new Slips(Seed);
        return [("none", question => question), ("slip", slips.InOneWord), ("layout", Slips.InLatinLayout), ("latin", Slips.NamesInLatin)];
    }

    private static async Task<int> MeasureAsync(string dataSet, string? pool)
    {
        using var folder = new TemporaryFolder();
        await using var services = BenchServices.Build(Path.Combine(folder.Path, "state"));
        var pipeline = services.GetRequiredService<EvalPipeline>();
        Print($"{Machine.Describe()}; seed {Seed}\n");
        Print($"| damage | questions damaged | understood otherwise | hit@1 | nDCG@10 | false refusals | p50, ms |\n|---|---|---|---|---|---|---|");
        List<string> altered = [];
        foreach (var (name, damage) in Damages())
        {
            var damaged = Write(dataSet, Path.Combine(folder.Path, name), damage);
            var run = await pipeline.RunAsync(new EvalRequest(Path.Combine(folder.Path, name), [], pool), null, CancellationToken.None);
            var understood = run.Outcomes.Where(outcome => outcome.Answer.StandaloneQuestion is not null).ToList();
            if (damaged == 0)
                altered.AddRange(understood.Select(outcome => $"{outcome.Answer.Question} -> {outcome.Answer.StandaloneQuestion}"));
            var figures = run.Figures;
            Print($"| {name} | {damaged} | {understood.Count} | {figures.HitAt1:F3} | {figures.NdcgAt10:F3} | {figures.FalseRefusal:F3} | {figures.P50Ms:F1} |");
        }
        Print($"\nUndamaged, but understood otherwise:");
        altered.ForEach(Console.WriteLine);
        return 0;
    }

    // How many questions the damage reached.
    private static int Write(string dataSet, string folder, Func<string, string> damage)
    {
        Directory.CreateDirectory(folder);
        var whole = DataSet.LoadQuestions(dataSet);
        var damaged = whole.Select(question => question with { Question = damage(question.Question) }).ToList();
        File.WriteAllLines(Path.Combine(folder, "questions.jsonl"), damaged.Select(question => JsonSerializer.Serialize(question, Json)));
        File.Copy(Path.Combine(dataSet, "passages.jsonl"), Path.Combine(folder, "passages.jsonl"), overwrite: true);
        return whole.Zip(damaged).Count(pair => pair.First.Question != pair.Second.Question);
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
