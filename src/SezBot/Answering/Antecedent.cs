using SezBot.Text;

namespace SezBot.Answering;

/// <summary>Finds what a sentence leans on, so that an answer that shows it reads on its own.</summary>
internal static class Antecedent
{
    private const int MostSteps = 2;

    /// <summary>The first of the sentences that have to stand in front of this one; itself when it needs none.</summary>
    public static int FirstNeeded(AnalyzedPassage passage, int sentence)
    {
        var first = sentence;
        while (first > 0 && sentence - first < MostSteps && LeaningSentences.Leans(passage.Sentences[first].Tokens))
            first--;
        return first;
    }
}
