using System.Text.Json;
using SezBot.Tests.Support;
using SezBot.Text;

namespace SezBot.Tests.Text.Drafts.Hostile;

/// <summary>A real article, cut into sentences.</summary>
internal sealed record DraftSource(string Id, string? Title, string? Publisher, DateOnly? Published, IReadOnlyList<string> Sentences)
{
    /// <summary>The sample corpus, and the paragraphs of the shared question set where it is at hand.</summary>
    public static IReadOnlyList<DraftSource> All { get; } = [.. Sample(), .. Shared("xquad_ru_dev")];

    private static HashSet<string> SmallWords { get; } = [.. All.SelectMany(source => source.Sentences)
        .SelectMany(sentence => sentence.Split([' ', ',', '.', '«', '»', '(', ')', '"', ':', ';', '?', '!'], StringSplitOptions.RemoveEmptyEntries)).Where(word => char.IsLower(word[0]))];

    /// <summary>Parts 0 and 1 are the halves of <see cref="All"/>; the others are shared news, encyclopaedic paragraphs and posts, which may be missing.</summary>
    public static IReadOnlyList<DraftSource> Part(int part) => part switch
    {
        2 => [.. Shared("news_pairs_dev")],
        3 => [.. Shared("danetqa_dev").Take(400)],
        4 => [.. Shared("pool").Where((_, at) => at % 80 == 41)],
        _ => [.. All.Where((_, at) => at % 2 == part)],
    };

    /// <summary>Whether a word with a capital also occurs without one, so that it is no name by itself.</summary>
    public static bool HasInSmallLetters(string word) => SmallWords.Contains(word.ToLowerInvariant());

    private static IEnumerable<DraftSource> Sample()
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "data", "corpus"), "*.md").Order(StringComparer.Ordinal))
        {
            var parts = File.ReadAllText(path).Split("---", 3);
            var head = parts[1].Split('\n').Where(line => line.Contains(':')).ToDictionary(line => line[..line.IndexOf(':')], line => line[(line.IndexOf(':') + 1)..].Trim());
            DateOnly? published = head.TryGetValue("published", out var date) ? DateOnly.Parse(date) : null;
            yield return new DraftSource(Path.GetFileNameWithoutExtension(path), head["title"], head["source"], published, Cut(parts[2]));
        }
    }

    private static IEnumerable<DraftSource> Shared(string set)
    {
        if (SharedFolder.Find("bench", set, "passages.jsonl") is not { } path)
            yield break;
        foreach (var line in File.ReadLines(path))
        {
            using var row = JsonDocument.Parse(line);
            var title = row.RootElement.TryGetProperty("title", out var named) ? named.GetString() : null;
            yield return new DraftSource(row.RootElement.GetProperty("id").GetString()!, title, null, null, Cut(row.RootElement.GetProperty("text").GetString()!));
        }
    }

    private static List<string> Cut(string text) =>
        [.. SentenceSplitter.Split(text).Select(span => span.Of(text)).Where(sentence => sentence.Length is > 40 and < 400 && !sentence.Contains('[') && !sentence.EndsWith(':') && !DraftOracle.IsLive(sentence))];
}
