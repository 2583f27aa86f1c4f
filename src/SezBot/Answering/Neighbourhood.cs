namespace SezBot.Answering;

/// <summary>The sentences beside a passage in its article, as far as the neighbouring passages were found, too.</summary>
internal sealed class Neighbourhood(IReadOnlyList<PassageMatches> found)
{
    // What stands further away is another matter.
    private const int Most = 5;

    private readonly Dictionary<(string Article, int Ordinal), PassageMatches> _passages =
        found.ToDictionary(passage => (passage.Passage.Article.Id, passage.Passage.Passage.Ordinal));

    /// <summary>The nearest first; empty where the passage before was not found.</summary>
    public IReadOnlyList<SentenceMatches> Before(AnalyzedPassage passage) => [.. From(passage, -1).SelectMany(other => other.Sentences.Reverse()).Take(Most)];

    /// <summary>The nearest first; empty where the passage after was not found.</summary>
    public IReadOnlyList<SentenceMatches> After(AnalyzedPassage passage) => [.. From(passage, 1).SelectMany(other => other.Sentences).Take(Most)];

    private IEnumerable<PassageMatches> From(AnalyzedPassage passage, int step)
    {
        for (var ordinal = passage.Passage.Ordinal + step; _passages.TryGetValue((passage.Article.Id, ordinal), out var other); ordinal += step)
            yield return other;
    }
}
