namespace SezBot.Answering;

/// <summary>The sentence by which an article is recognised: its headline, or the first one that says something.</summary>
internal static class TellingSentence
{
    // A date line («САНКТ-ПЕТЕРБУРГ, 31 октября.») tells nothing.
    private const int FewestWords = 5;

    /// <summary>Its number in the article's first passage; 0 where all are short.</summary>
    public static int Of(AnalyzedPassage first) =>
        Math.Max(0, first.Sentences.ToList().FindIndex(sentence => sentence.Tokens.Count >= FewestWords));
}
