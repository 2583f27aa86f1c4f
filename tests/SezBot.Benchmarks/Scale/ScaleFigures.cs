using System.Globalization;
using System.Text.Json;
using SezBot.Evaluation;

namespace SezBot.Benchmarks.Scale;

/// <summary>
/// Prints how a store grows with its corpus, as Markdown tables: time to fill, size, start, memory, searches and answers, each from fresh
/// processes, and the factors from size to size.
/// </summary>
internal static class ScaleFigures
{
    private const int NaturalQuestions = 200;
    private const int MadeQuestions = 100;

    private static readonly JsonSerializerOptions Snake = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static async Task<int> RunAsync(string[] args)
    {
        if (args.Length % 2 == 0 || args.Skip(1).Where((_, at) => at % 2 == 0).Except(["--sizes", "--questions", "--keep"]).Any())
        {
            Console.Error.WriteLine("usage: scale POOL.jsonl [--sizes 10000,100000,1000000] [--questions QUESTIONS.jsonl] [--keep DIR]\n"
                + "--sizes 0 prints the statistics only; with --keep the filled stores stay and are measured again by a later call");
            return 2;
        }
        var (pool, questions, keep) = (args[0], Option(args, "--questions"), Option(args, "--keep"));
        var sizes = (Option(args, "--sizes") ?? "10000,100000,1000000").Split(',').Select(size => int.Parse(size, CultureInfo.InvariantCulture)).Where(size => size > 0).ToList();
        var corpus = new GeneratedCorpus(DataSet.ReadLines<EvalPassage>(pool));
        Print($"{Machine.Describe()}; {GeneratorSettings.Current}\n");
        RealismFigures.Print(corpus);
        if (sizes.Count == 0)
            return 0;
        using var folder = new TemporaryFolder();
        var asked = WriteQuestions(Path.Combine(folder.Path, "questions.jsonl"), questions, GeneratedQuestions.Of(corpus, sizes.Min(), MadeQuestions));
        var figures = new List<IReadOnlyDictionary<string, double>>();
        foreach (var size in sizes)
        {
            figures.Add(await ScaleMeasurement.RunAsync(Path.GetFullPath(pool), size, Path.Combine(keep ?? folder.Path, $"{size}"), asked));
            await Console.Error.WriteLineAsync(JsonSerializer.Serialize(figures[^1])); // a long run tells how far it is
        }
        ScaleTable.Print(figures);
        return 0;
    }

    private static string? Option(string[] args, string name) => Array.IndexOf(args, name) is var at and >= 0 ? args[at + 1] : null;

    private static string WriteQuestions(string path, string? natural, List<EvalQuestion> made)
    {
        var own = natural is null ? [] : QuestionSample.Of(DataSet.ReadLines<EvalQuestion>(natural), NaturalQuestions);
        File.WriteAllLines(path, own.Concat(made).Select(question => JsonSerializer.Serialize(question, Snake)));
        Print($"\n{own.Count} questions of a data set and {made.Count} made of generated passages");
        return path;
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
