using SezBot.Text;

namespace SezBot.Answering;

/// <summary>How well a word of a text stands for a word of the question, from 0 to 1.</summary>
internal static class TermMatcher
{
    /// <summary>The best match among the words of a text, of the word itself or of what stands for it.</summary>
    public static double Best(QuestionTerm asked, IReadOnlyList<Token> found)
    {
        var best = WordMatcher.Best(asked.Token, found);
        for (var at = 0; at < asked.Alternatives.Count && asked.Alternatives[at].Degree > best; at++)
        {
            var alternative = asked.Alternatives[at];
            best = Math.Max(best, alternative.Degree * (IsPlainWord(alternative) ? WordMatcher.Best(alternative.Words[0], found) : Phrase(alternative.Words, found)));
        }
        return best;
    }

    /// <summary>The same for one word of a text; of alternatives those of one word count.</summary>
    public static double Degree(QuestionTerm asked, Token found)
    {
        var degree = WordMatcher.Degree(asked.Token, found);
        foreach (var alternative in asked.Alternatives)
        {
            if (IsPlainWord(alternative))
                degree = Math.Max(degree, alternative.Degree * WordMatcher.Degree(alternative.Words[0], found));
        }
        return degree;
    }

    // «17%» for «процентов» must not be found in a bare 17.
    private static bool IsPlainWord(TermAlternative alternative) => alternative.Words.Count == 1 && !alternative.Words[0].IsNumber;

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
}
