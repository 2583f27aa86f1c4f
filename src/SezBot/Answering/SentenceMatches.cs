using SezBot.Text;

namespace SezBot.Answering;

/// <summary>Which words of the question a sentence holds, and where.</summary>
internal sealed class SentenceMatches
{
    private readonly List<(int Position, double[] Degrees)> _hits = [];

    public SentenceMatches(TermMatches matches, IReadOnlyList<Token> tokens)
    {
        Degrees = new double[matches.Terms.Count];
        Exact = new double[matches.Terms.Count];
        Likeness = new double[matches.Terms.Count];
        Meaning = new double[matches.Terms.Count];
        for (var at = 0; at < tokens.Count; at++)
        {
            Words += tokens[at].IsStopWord ? 0 : 1;
            var (degrees, likeness, meaning) = matches.Of(tokens[at]);
            Raise(Likeness, likeness);
            Raise(Meaning, meaning);
            if (degrees is null)
                continue;
            _hits.Add((at, degrees));
            Raise(Degrees, degrees);
            for (var term = 0; term < degrees.Length; term++)
            {
                if (degrees[term] >= 1 && matches.Terms[term].Token.Form == tokens[at].Form)
                    Exact[term] = 1;
            }
        }
        foreach (var term in matches.WithPhrases)
            Degrees[term] = Math.Max(Degrees[term], TermMatcher.Best(matches.Terms[term], tokens));
        Raise(Likeness, Degrees);
        Raise(Meaning, Degrees);
    }

    /// <summary>The best degree for each word of the question.</summary>
    public double[] Degrees { get; }

    /// <summary>The same where words that only look alike count, too.</summary>
    public double[] Likeness { get; }

    /// <summary>The same where words of like meaning count, too.</summary>
    public double[] Meaning { get; }

    /// <summary>1 for each word that stands here in the very form that was asked.</summary>
    public double[] Exact { get; }

    /// <summary>Telling words, whether of the question or not.</summary>
    public int Words { get; }

    /// <summary>Those of them that are the question's.</summary>
    public int Hits => _hits.Count;

    /// <summary>How often each word of the question occurs is added to <paramref name="counts"/>.</summary>
    public void Count(int[] counts)
    {
        foreach (var (_, degrees) in _hits)
        {
            for (var term = 0; term < degrees.Length; term++)
                counts[term] += degrees[term] > 0 ? 1 : 0;
        }
    }

    /// <summary>How near each word of the question stands to the next one, 1 / distance in words by the weaker degree; 0 where one is missing.</summary>
    public double[] Nearness()
    {
        var nearness = new double[Math.Max(0, Degrees.Length - 1)];
        for (var pair = 0; pair < nearness.Length; pair++)
        {
            if (Degrees[pair] > 0 && Degrees[pair + 1] > 0)
                nearness[pair] = Nearest(pair);
        }
        return nearness;
    }

    private static void Raise(double[] best, double[]? degrees)
    {
        for (var term = 0; term < degrees?.Length; term++)
            best[term] = Math.Max(best[term], degrees[term]);
    }

    private double Nearest(int term)
    {
        var best = 0.0;
        foreach (var (position, degrees) in _hits)
        {
            if (degrees[term] <= 0)
                continue;
            foreach (var (other, others) in _hits)
            {
                if (others[term + 1] > 0 && other != position)
                    best = Math.Max(best, Math.Min(degrees[term], others[term + 1]) / Math.Abs(other - position));
            }
        }
        return best;
    }
}
