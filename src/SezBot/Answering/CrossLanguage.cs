using SezBot.Text;

namespace SezBot.Answering;

/// <summary>
/// An English question over Russian text shares names, numbers and the words of the glossary with it. Those carry the question then; the
/// other words still count a little, because some are loan words.
/// </summary>
internal static class CrossLanguage
{
    private const double CommonWordShare = 0.15;
    private const double GlossaryWordShare = 0.5;

    // A name this rare among background passages (weight ln(1 + N/df)) identifies a subject by itself.
    private const double TellingName = 7;

    // Words of the glossary that stand for a name of little weight, or for all names where a question has none.
    private const int EnoughWordsWithoutName = 3;

    public static bool Applies(Question question, IReadOnlyList<AnalyzedPassage> passages) =>
        question.Language == "en" && passages.Count > 0 && passages.Count(passage => LanguageDetector.Of(passage.Passage.Text) == "ru") * 2 > passages.Count;

    public static Question NamesFirst(Question question) => question with
    {
        Terms = [.. question.Terms.Select(term => term with { Weight = term.Weight * Share(term) })],
    };

    /// <summary>Whether what the evidence shares with the question is enough to stand on.</summary>
    public static bool IsEnough(Question question, Evidence best)
    {
        var names = question.Terms.Where(IsName).ToList();
        var shared = names.Where(best.Passage.Holds).ToList();
        var words = question.Terms.Count(term => !IsName(term) && Has(term, AlternativeSource.Glossary) && best.Passage.Holds(term));
        return shared.Count > 1 || shared.Any(term => term.Weight >= TellingName)
            || (shared.Count == 1 && words > 0) || (names.Count == 0 && words >= EnoughWordsWithoutName);
    }

    private static double Share(QuestionTerm term) => IsName(term) ? 1 : Has(term, AlternativeSource.Glossary) ? GlossaryWordShare : CommonWordShare;

    // «special economic zone» names what «ОЭЗ» does, without a capital letter.
    private static bool IsName(QuestionTerm term) => term.IsName || term.IsNumber || Has(term, AlternativeSource.Alias);

    private static bool Has(QuestionTerm term, AlternativeSource source) => term.Alternatives.Any(alternative => alternative.Source == source);
}
