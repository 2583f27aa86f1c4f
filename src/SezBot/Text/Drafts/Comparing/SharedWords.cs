namespace SezBot.Text.Drafts.Comparing;

/// <summary>How much of what a draft says is in the evidence, each word weighing by its rarity.</summary>
internal static class SharedWords
{
    /// <summary>Less than this share of the weight is another subject.</summary>
    public const double Least = 0.6;

    /// <summary>An English draft of Russian evidence, or the other way round, shares names, figures and the words of the alias list.</summary>
    public const double LeastAcrossLanguages = 0.25;

    private const int LeastWordsAcrossLanguages = 2;

    /// <returns>0 to 1.</returns>
    public static double Share(FactText draft, WordSupport support, DraftKnowledge knowledge, out int found)
    {
        var (all, held) = (0.0, 0.0);
        found = 0;
        for (var at = 0; at < draft.Tokens.Count; at++)
        {
            var token = draft.Tokens[at];
            if (token.IsStopWord || token.IsNumber || draft.IsCounted[at])
                continue;
            var weight = knowledge.Background.Weight(token.Stem);
            all += weight;
            if (!support.HoldsWord(at))
                continue;
            held += weight;
            found++;
        }
        return all > 0 ? held / all : 0;
    }

    public static bool AreEnough(FactText draft, IReadOnlyList<EvidenceView> evidence, double share, int found) =>
        draft.IsEnglish == evidence[0].Facts.IsEnglish
            ? share >= Least
            : share >= LeastAcrossLanguages && found >= LeastWordsAcrossLanguages;
}
