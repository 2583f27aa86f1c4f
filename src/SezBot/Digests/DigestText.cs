using System.Globalization;

namespace SezBot.Digests;

/// <summary>A summary as plain text: for the terminal, and as the text of the answer under which it is kept.</summary>
public static class DigestText
{
    /// <summary>Paragraphs with an empty line between them; citations as <c>[n]</c>.</summary>
    public static string Of(Digest digest) => string.Join("\n\n", Paragraphs(digest));

    /// <summary>One story, line by line.</summary>
    public static string Of(Story story, string language) => string.Join('\n', Lines(story, language));

    /// <summary>«…», – сообщил вице-губернатор Кирилл Поляков</summary>
    public static string Said(StoryQuote quote, string language) =>
        DigestPhrases.Get(char.IsLower(quote.Attribution[0]) ? "Said" : "NamedAfter", language, Words(quote), quote.Attribution);

    /// <summary>The last line but one: how much there was.</summary>
    public static string EventCount(Digest digest) => DigestPhrases.Get("AllEvents", digest.Language, digest.EventCount);

    /// <summary>Where there is no news: which days have some.</summary>
    public static string NearestDays(Digest digest) => digest.NearestDays.Count == 0
        ? DigestPhrases.Get("NoNewsAtAll", digest.Language)
        : DigestPhrases.Get("NearestDays", digest.Language, Joined([.. digest.NearestDays.Select(day => DigestPhrases.Date(day, digest.Language))], digest.Language));

    // On one line, without the stop that would stand before the closing mark.
    private static string Words(StoryQuote quote) => DraftSentence.OneLine(quote.Text).TrimEnd('.', ',', ' ');

    private static IEnumerable<string> Paragraphs(Digest digest)
    {
        yield return digest.Title;
        if (digest.IsEmpty)
        {
            yield return NearestDays(digest);
            yield break;
        }
        foreach (var story in digest.Stories)
            yield return Of(story, digest.Language);
        yield return $"{EventCount(digest)}\n{DigestPhrases.Get("PreparedAutomatically", digest.Language)}"
            + (digest.Tags.Count == 0 ? "" : $"\n{string.Join(' ', digest.Tags.Select(tag => $"#{tag}"))}");
    }

    private static IEnumerable<string> Lines(Story story, string language)
    {
        var emoji = story.Emoji is null ? "" : story.Emoji + " ";
        yield return emoji + story.Headline + string.Concat(story.HeadlineSources.Select(Mark));
        if (story.Text.Length > 0)
            yield return story.Text;
        foreach (var quote in story.Quotes)
            yield return Said(quote, language) + Mark(quote.N);
    }

    private static string Mark(int n) => string.Create(CultureInfo.InvariantCulture, $" [{n}]");

    private static string Joined(IReadOnlyList<string> days, string language) =>
        days.Count == 1 ? days[0] : $"{string.Join(", ", days.SkipLast(1))} {DigestPhrases.Get("And", language)} {days[^1]}";
}
