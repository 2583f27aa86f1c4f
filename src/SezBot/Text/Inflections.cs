namespace SezBot.Text;

/// <summary>Whether two tokens are forms of one word.</summary>
public static class Inflections
{
    private const int LeastPrefix = 4;
    private const int LongestEnding = 2;

    /// <summary>Equal stems or forms, or two forms that the stemmer cut differently.</summary>
    public static bool Same(Token one, Token other) => one.Stem == other.Stem || one.Form == other.Form || AreCutDifferently(one, other);

    /// <summary>One stem continues the other by at most two letters («Китая», «Китаем»), and four letters or more are common.</summary>
    public static bool AreCutDifferently(Token one, Token other)
    {
        var (shorter, longer) = one.Stem.Length < other.Stem.Length ? (one.Stem, other.Stem) : (other.Stem, one.Stem);
        return longer.Length - shorter.Length <= LongestEnding && longer.StartsWith(shorter, StringComparison.Ordinal)
            && !one.IsNumber && !other.IsNumber && one.Form.AsSpan().CommonPrefixLength(other.Form) >= LeastPrefix;
    }
}
