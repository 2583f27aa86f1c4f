using SezBot.Text;

namespace SezBot.Answering;

/// <summary>Finds what else may stand in a text for the words of a question.</summary>
internal sealed class TermAlternatives(AliasList aliases)
{
    private const double AliasDegree = 0.95;
    private const double GlossaryDegree = 0.9;
    private const double InflectionDegree = 0.9;

    // Two ways to write one name or one figure: as good as the word itself.
    private const double SameDegree = 1;

    /// <summary>For each token its alternatives, the best first.</summary>
    /// <param name="language">Of the question, <c>ru</c> or <c>en</c>: the glossary serves English ones.</param>
    /// <param name="isName">Whether a token is a name.</param>
    public IReadOnlyList<TermAlternative>[] Of(string text, IReadOnlyList<Token> tokens, string language, Func<Token, bool> isName)
    {
        var found = tokens.Select(token => Spellings(token, isName(token)).ToList()).ToArray();
        foreach (var match in aliases.Find(text, tokens))
        {
            var others = Others(match, language).ToList();
            for (var at = match.First; at < match.End; at++)
                found[at].AddRange(others);
        }
        foreach (var (at, alternative) in FigureForms.Of(text, tokens))
            found[at].Add(new TermAlternative(alternative, SameDegree, AlternativeSource.Figure));
        return [.. found.Select(Ordered)];
    }

    private static IReadOnlyList<TermAlternative> Ordered(List<TermAlternative> alternatives) =>
        alternatives.Count == 0 ? [] : [.. alternatives.DistinctBy(alternative => alternative.Text).OrderByDescending(alternative => alternative.Degree)];

    private static IEnumerable<TermAlternative> Spellings(Token token, bool isName)
    {
        if (token.IsNumber || token.IsStopWord)
            yield break;
        if (char.IsAsciiLetter(token.Form[0]))
        {
            foreach (var cyrillic in Transliteration.Spellings(token.Form))
                yield return new TermAlternative(Analyzer.Tokens(cyrillic), SameDegree, AlternativeSource.Transliteration);
        }
        else if (isName)
        {
            foreach (var form in NameForms.Of(token))
                yield return new TermAlternative(Analyzer.Tokens(form), InflectionDegree, AlternativeSource.Inflection);
        }
    }

    // Of a glossary's group the words in the other alphabet stand for an English one; a Russian question needs none.
    private static IEnumerable<TermAlternative> Others(AliasMatch match, string language)
    {
        var isGlossary = match.Group.Kind == AliasKind.Term;
        if (isGlossary && language != "en")
            return [];
        var (degree, source) = isGlossary ? (GlossaryDegree, AlternativeSource.Glossary) : (AliasDegree, AlternativeSource.Alias);
        return match.Group.Forms
            .Where(form => form != match.Form && (!isGlossary || form.IsLatin != match.Form.IsLatin))
            .Select(form => new TermAlternative(form.Words, degree, source));
    }
}
