using SezBot.Corpus;
using SezBot.Text;

namespace SezBot.Answering;

/// <summary>The few words of its own that an answer contains, from the resource files of this slice.</summary>
public static class AnswerPhrases
{
    private static readonly PhraseBook Book = new("SezBot.Answering.AnswerPhrases", typeof(AnswerPhrases).Assembly);

    /// <param name="language"><c>ru</c> or <c>en</c>.</param>
    public static string Get(string key, string language, params object?[] values) => Book.Get(key, language, values);

    /// <summary>See <see cref="PhraseBook.Count"/>.</summary>
    public static string Count(string noun, long count, string language) => Book.Count(noun, count, language);

    /// <summary>«с 1 октября 2025 по 31 октября 2025», as far as the period is bounded.</summary>
    public static string Period(SearchFilter period, string language) => (PhraseBook.Date(period.From, language), PhraseBook.Date(period.To, language)) switch
    {
        ({ } from, { } to) => Get("PeriodBoth", language, from, to),
        ({ } from, null) => Get("PeriodFrom", language, from),
        (null, { } to) => Get("PeriodTo", language, to),
        _ => "",
    };
}
