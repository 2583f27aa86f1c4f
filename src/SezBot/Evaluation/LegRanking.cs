using SezBot.Answering;
using SezBot.Corpus;

namespace SezBot.Evaluation;

/// <summary>What the searches alone, without the second stage, gave for a question: units, see <see cref="EvalTexts.UnitOf"/>, best first.</summary>
public sealed record LegRanking(IReadOnlyList<string> Lexical, IReadOnlyList<string> Dense, IReadOnlyList<string> Fused)
{
    private const int Depth = 10;

    /// <returns>Null where there was no dense search.</returns>
    public static LegRanking? Of(SearchLegs legs, EvalTexts texts)
    {
        return legs.Dense is null ? null : new LegRanking(Units(legs.Lexical), Units(legs.Dense), Units(legs.Fused));

        IReadOnlyList<string> Units(IReadOnlyList<ScoredPassage> found) =>
            [.. found.Select(passage => texts.UnitOf(passage.Passage.Article, passage.Passage.Start)).Distinct().Take(Depth)];
    }
}
