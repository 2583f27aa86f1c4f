using System.Globalization;
using SezBot.Text;

namespace SezBot.Answering;

/// <summary>
/// What a question names has to be there: strong words around a name that the corpus lacks are no answer about it, nor is the news of
/// another year.
/// </summary>
internal static class NamedThings
{
    private const int EarliestYear = 1900;
    private const int LatestYear = 2100;

    public static bool AreHeld(Question question, Evidence best, IReadOnlyList<AnalyzedPassage> passages) =>
        !IsAboutUnknownNames(question, passages) && !TellsOfAnotherYear(question, best);

    /// <summary>The user's own names that no found passage holds.</summary>
    public static IReadOnlyList<QuestionTerm> Unknown(IReadOnlyList<QuestionTerm> names, IReadOnlyList<AnalyzedPassage> passages) =>
        [.. names.Where(name => !passages.Any(passage => passage.Holds(name)))];

    public static IReadOnlyList<QuestionTerm> OwnNames(Question question) => [.. question.Terms.Where(term => term.IsName && !term.IsBorrowed)];

    private static bool IsAboutUnknownNames(Question question, IReadOnlyList<AnalyzedPassage> passages) =>
        OwnNames(question) is { Count: > 0 } names && Unknown(names, passages).Count == names.Count;

    // A text that names no year, of no known date, may well tell of the year that was asked for.
    private static bool TellsOfAnotherYear(Question question, Evidence best)
    {
        var asked = question.Terms.Where(term => !term.IsBorrowed && IsYear(term.Token)).Select(term => term.Token.Form).ToHashSet();
        var told = Analyzer.Tokens($"{best.Article.Title} {best.Passage.Passage.Text}").Where(IsYear).Select(token => token.Form).ToHashSet();
        if (best.Article.Published is { } published)
            told.Add(published.Year.ToString(CultureInfo.InvariantCulture));
        return asked.Count > 0 && told.Count > 0 && !asked.Overlaps(told);
    }

    private static bool IsYear(Token token) =>
        token.Form.Length == 4 && int.TryParse(token.Form, CultureInfo.InvariantCulture, out var year) && year is >= EarliestYear and <= LatestYear;
}
