namespace SezBot.Text;

/// <summary>How well a word of a text stands for another word, from 0 to 1.</summary>
internal static class WordMatcher
{
    private const double InflectionMatch = 0.9;
    private const double PrefixMatch = 0.75;
    private const double CompoundMatch = 0.6;
    private const int LeastPrefix = 4;
    private const int LeastCompound = 5;

    /// <summary>The best match among the words of a text that are no stop words.</summary>
    public static double Best(Token asked, IReadOnlyList<Token> found)
    {
        var best = 0.0;
        for (var at = 0; at < found.Count && best < 1; at++)
        {
            if (!found[at].IsStopWord)
                best = Math.Max(best, Degree(asked, found[at]));
        }
        return best;
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

    private static bool EndWith(string one, string other) =>
        one.Length > other.Length ? one.EndsWith(other, StringComparison.Ordinal) : other.EndsWith(one, StringComparison.Ordinal);

    // «17%» in the text answers «17 процентов» in the question.
    private static bool SameNumber(Token asked, Token found) =>
        asked.IsNumber && found.IsNumber && asked.Form.AsSpan().TrimEnd('%').SequenceEqual(found.Form.AsSpan().TrimEnd('%'));
}
