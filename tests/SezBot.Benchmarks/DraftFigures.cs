using System.Diagnostics;
using SezBot.Text;
using SezBot.Text.Drafts;

namespace SezBot.Benchmarks;

/// <summary>Prints how long a three-sentence draft takes to be read and checked against eight pieces of evidence, warm: the median of many.</summary>
internal static class DraftFigures
{
    private const int Pieces = 8;
    private const int Runs = 2_000;

    public static int Run(string dataFolder)
    {
        var knowledge = new DraftKnowledge(
            AliasList.Load(Path.Combine(dataFolder, "aliases.yaml")),
            Synonyms.Load(Path.Combine(dataFolder, "synonyms.txt")),
            BackgroundFrequencies.Load(Path.Combine(dataFolder, "background.tsv")));
        var texts = Directory.EnumerateFiles(Path.Combine(dataFolder, "corpus"), "*.md").Order(StringComparer.Ordinal)
            .Select(path => File.ReadAllText(path).Split("---", 3)[2].Trim()).ToList();
        Console.WriteLine($"{Machine.Describe()}; median of {Runs}");
        Console.WriteLine($"| draft of three sentences, {Pieces} pieces of evidence | µs |\n|---|---|");
        Console.WriteLine($"| rightly cited | {Median(texts, knowledge, at => at):0} |");
        Console.WriteLine($"| cited wrongly, each sentence put right | {Median(texts, knowledge, at => (at + 3) % Pieces):0} |");
        return 0;
    }

    private static double Median(List<string> texts, DraftKnowledge knowledge, Func<int, int> cited)
    {
        var times = new double[Runs];
        for (var run = 0; run < Runs; run++)
        {
            var evidence = Enumerable.Range(0, Pieces).Select(at => new DraftEvidence(at + 1, texts[(run + at) % texts.Count].Split("\n\n")[0], null, null, null)).ToList();
            var draft = string.Join(' ', Enumerable.Range(0, 3).Select(at => $"{FirstSentence(evidence[at].Text)} [{cited(at) + 1}]"));
            var start = Stopwatch.GetTimestamp();
            var check = new DraftCheck(evidence, knowledge);
            var reader = new DraftReader();
            var shown = reader.Read(draft).Concat(reader.End()).Count(sentence => check.Check(sentence).Dropped is null);
            times[run] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            if (shown == 0)
                throw new InvalidOperationException("nothing of a verbatim draft was kept");
        }
        Array.Sort(times);
        return times[Runs / 2];
    }

    private static string FirstSentence(string text) => SentenceSplitter.Split(text)[0].Of(text);
}
