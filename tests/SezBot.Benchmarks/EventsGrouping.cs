using System.Diagnostics;
using System.Globalization;
using SezBot.Digests.Events;
using SezBot.Evaluation;
using SezBot.Text;

namespace SezBot.Benchmarks;

/// <summary>How long a day's articles take to be analysed and grouped, as if all were of one day, and which groups come out.</summary>
internal static class EventsGrouping
{
    public static int Run(string[] args)
    {
        if (args is not [var file, .. var rest] || rest.Length > 2 || !rest.All(number => int.TryParse(number, out _)))
        {
            Console.Error.WriteLine("usage: group-events PASSAGES.jsonl [COUNT] [SHOWN]");
            return 2;
        }
        var numbers = rest.Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        var passages = DataSet.ReadLines<EvalPassage>(file).Take(numbers is [var count, ..] ? count : int.MaxValue).ToList();
        var data = Path.Combine(AppContext.BaseDirectory, "data");
        var reader = new EventReader(BackgroundFrequencies.Load(Path.Combine(data, "background.tsv")), AliasList.Load(Path.Combine(data, "aliases.yaml")));
        var grouping = new StoryGrouping(EventLikeness.Load(Path.Combine(data, EventWeightsFile.FileName)));
        IReadOnlyList<IReadOnlyList<(EvalPassage Passage, EventText Text)>> groups = [];
        for (var round = 0; round < 2; round++) // the first is slower by what is compiled
        {
            var started = Stopwatch.GetTimestamp();
            var texts = passages.ConvertAll(passage => (passage, reader.Read(passage.Title ?? "", passage.Text)));
            var read = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            groups = grouping.Group(texts, pair => pair.Item2, _ => null);
            var all = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            Print($"{passages.Count} articles, {passages.Sum(passage => passage.Text.Length)} characters: analysed in {read:F0} ms, grouped in {all - read:F0} ms");
        }
        Print($"{groups.Count} groups, {groups.Count(group => group.Count > 1)} of several, {groups.Max(group => group.Count)} in the largest");
        foreach (var group in groups.Where(group => group.Count > 1).Take(numbers is [_, var shown] ? shown : 0))
            Print($"-\n{string.Join('\n', group.Select(pair => $"  {pair.Passage.Title} | {pair.Passage.Text[..Math.Min(120, pair.Passage.Text.Length)].ReplaceLineEndings(" ")}"))}");
        return 0;
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
