using SezBot.Text;

namespace SezBot.Answering;

/// <summary>How well a word of a text stands for a word of the question, from 0 to 1.</summary>
internal static class TermMatcher
{
    private const double InflectionMatch = 0.9;
    private const double PrefixMatch = 0.75;
    private const double CompoundMatch = 0.6;
    private const int LeastPrefix = 4;
    private const int LeastCompound = 5;

    /// <summary>The best match among the words of a text, of the word itself or of what stands for it.</summary>
    public static double Best(QuestionTerm asked, IReadOnlyList<Token> found)
    {
        var best = Best(asked.Token, found);
        for (var at = 0; at < asked.Alternatives.Count && asked.Alternatives[at].Degree > best; at++)
        {
            var alternative = asked.Alternatives[at];
            best = Math.Max(best, alternative.Degree * (IsPlainWord(alternative) ? Best(alternative.Words[0], found) : Phrase(alternative.Words, found)));
        }
        return best;
    }

    /// <summary>The same for one word of a text; of alternatives those of one word count.</summary>
    public static double Degree(QuestionTerm asked, Token found)
    {
        var degree = Degree(asked.Token, found);
        foreach (var alternative in asked.Alternatives)
        {
            if (IsPlainWord(alternative))
                degree = Math.Max(degree, alternative.Degree * Degree(alternative.Words[0], found));
        }
        return degree;
    }

    /// <summary>
    /// 1 for equal stems; 0.9 where the stemmer cut two forms of one word differently («Китая», «Китаем»); 0.75 for words of one root by a
    /// long common beginning («инвестиция», «инвестиционный»); 0.6 for a compound and its last part («фармкластер», «кластер»).
    /// </summary>
    public static double Degree(Token asked, Token found)
    {
        if (asked.Stem == found.Stem || asked.Form == found.Form)
            return 1;
        if (asked.IsNumber || found.IsNumber)
            return SameNumber(asked, found) ? 1 : 0;
        var common = asked.Stem.AsSpan().CommonPrefixLength(found.Stem);
        var shorter = Math.Min(asked.Stem.Length, found.Stem.Length);
        var longer = Math.Max(asked.Stem.Length, found.Stem.Length);
        if (common == shorter && Inflections.AreCutDifferently(asked, found))
            return InflectionMatch;
        if (common >= LeastPrefix && common >= shorter - 1 && common * 3 >= longer * 2)
            return PrefixMatch;
        return shorter >= LeastCompound && EndWith(asked.Stem, found.Stem) ? CompoundMatch : 0;
    }

    // «17%» for «процентов» must not be found in a bare 17.
    private static bool IsPlainWord(TermAlternative alternative) => alternative.Words.Count == 1 && !alternative.Words[0].IsNumber;

    private static double Best(Token asked, IReadOnlyList<Token> found)
    {
        var best = 0.0;
        for (var at = 0; at < found.Count && best < 1; at++)
        {
            if (!found[at].IsStopWord)
                best = Math.Max(best, Degree(asked, found[at]));
        }
        return best;
    }

    private static double Phrase(IReadOnlyList<Token> words, IReadOnlyList<Token> found)
    {
        for (var at = 0; at + words.Count <= found.Count; at++)
        {
            var word = 0;
            while (word < words.Count && Inflections.Same(words[word], found[at + word]))
                word++;
            if (word == words.Count)
                return 1;
        }
        return 0;
    }

    private static bool EndWith(string one, string other) =>
        one.Length > other.Length ? one.EndsWith(other, StringComparison.Ordinal) : other.EndsWith(one, StringComparison.Ordinal);

    // «17%» in the text answers «17 процентов» in the question.
    private static bool SameNumber(Token asked, Token found) =>
        asked.IsNumber && found.IsNumber && asked.Form.AsSpan().TrimEnd('%').SequenceEqual(found.Form.AsSpan().TrimEnd('%'));
}
