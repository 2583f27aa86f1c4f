namespace SezBot.Corpus;

/// <summary>
/// Reciprocal rank fusion (Cormack, Clarke and Büttcher, "Reciprocal rank fusion outperforms Condorcet and individual rank learning methods",
/// SIGIR 2009): a passage's score is the sum of 1 / (60 + rank) over the lists it is in, ranks from 1. The same whichever store found them.
/// </summary>
public static class RankFusion
{
    public const int K = 60;

    /// <param name="lexical">Best first.</param>
    /// <param name="dense">Best first.</param>
    /// <param name="depth">How many each search was asked for: one that gave fewer has no more.</param>
    public static IReadOnlyList<ScoredPassage> Fuse(
        IReadOnlyList<ScoredPassage> lexical, IReadOnlyList<ScoredPassage> dense, int depth, int limit)
    {
        var fused = new Dictionary<Guid, ScoredPassage>();
        // What only the dense search found has at most the lexical score of the last that the other one found.
        var most = lexical.Count == 0 ? 1 : lexical.Count < depth ? 0 : lexical[^1].LexicalScore;
        foreach (var (rank, found) in lexical.Index())
            fused[found.Passage.Id] = found with { Score = Share(rank), LexicalScore = found.LexicalScore };
        foreach (var (rank, found) in dense.Index())
        {
            fused[found.Passage.Id] = fused.TryGetValue(found.Passage.Id, out var both)
                ? both with { Score = both.Score + Share(rank) }
                : new ScoredPassage(found.Passage, Share(rank)) { LexicalScore = most };
        }
        return [.. Ranking.Order(fused.Values, passage => passage.Score, passage => passage.Passage.Id).Take(limit)];
    }

    private static float Share(int index) => 1f / (K + 1 + index);
}
