using SezBot.Text;

namespace SezBot.Digests;

/// <summary>Everything that a summary says around its stories, from the resource files of this folder.</summary>
public static class DigestPhrases
{
    private static readonly PhraseBook Book = new("SezBot.Digests.DigestPhrases", typeof(DigestPhrases).Assembly);

    /// <param name="language"><c>ru</c> or <c>en</c>.</param>
    public static string Get(string key, string language, params object?[] values) => Book.Get(key, language, values);

    /// <summary>«5 событий», "5 events".</summary>
    public static string Count(string noun, long count, string language) => Book.Count(noun, count, language);

    /// <summary>«31 октября 2025», or «дата не указана».</summary>
    public static string Date(DateOnly? date, string language) => PhraseBook.Date(date, language) ?? Get("DateUnknown", language);
}
