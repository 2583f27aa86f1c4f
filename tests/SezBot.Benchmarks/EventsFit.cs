using System.Globalization;
using SezBot.Digests.Events;
using SezBot.Evaluation;
using SezBot.Evaluation.Fitting;
using SezBot.Text;

namespace SezBot.Benchmarks;

/// <summary>Fits the weights by which articles of one event are told, prints what they reach, and writes <c>event-weights.json</c>.</summary>
internal static class EventsFit
{
    private const string MadeBy = "dotnet run -c Release --project tests/SezBot.Benchmarks -- fit-events news_pairs_dev --output data/event-weights.json";

    public static int Run(string[] args)
    {
        if (args is not ([_] or [_, "--output", _]))
        {
            Console.Error.WriteLine("usage: fit-events PAIRS_DIR [--output OUTPUT.json]");
            return 2;
        }
        var data = Path.Combine(AppContext.BaseDirectory, "data");
        var reader = new EventReader(BackgroundFrequencies.Load(Path.Combine(data, "background.tsv")), AliasList.Load(Path.Combine(data, "aliases.yaml")));
        var file = new EventFit(reader).Fit(DataSet.Load(args[0]), $"{TimeProvider.System.GetLocalNow():yyyy-MM-dd}", MadeBy);
        foreach (var (measured, figures) in file.Figures)
            Console.WriteLine($"{measured,-10}{string.Join(", ", figures.Select(figure => string.Create(CultureInfo.InvariantCulture, $"{figure.Key} {figure.Value}")))}");
        foreach (var (feature, weight) in file.Weights)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{feature,-20}{weight,8:F3}"));
        if (args is [_, _, var output])
            file.Write(output);
        return 0;
    }
}
