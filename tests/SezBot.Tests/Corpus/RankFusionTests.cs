using SezBot.Corpus;

namespace SezBot.Tests.Corpus;

public class RankFusionTests
{
    private static ScoredPassage Found(int number, float score) =>
        new(new Passage(new Guid(number, 0, 0, new byte[8]), $"a{number}", "1", 0, 0, "текст"), score);

    private static IEnumerable<string> Articles(IEnumerable<ScoredPassage> found) => found.Select(passage => passage.Passage.Article);

    [Fact]
    public void A_score_is_the_sum_of_reciprocal_ranks_after_sixty()
    {
        var fused = RankFusion.Fuse([Found(1, 9), Found(2, 8), Found(3, 7)], [Found(3, 0.9f), Found(1, 0.8f), Found(4, 0.7f)], 3, 10);
        Assert.Equal(["a1", "a3", "a2", "a4"], Articles(fused));
        float[] expected = [1f / 61 + 1f / 62, 1f / 63 + 1f / 61, 1f / 62, 1f / 63];
        Assert.All(expected.Zip(fused), pair => Assert.Equal(pair.First, pair.Second.Score, 1e-6f));
    }

    [Fact]
    public void Equal_scores_are_ordered_by_id_and_the_limit_cuts_after_that()
    {
        var fused = RankFusion.Fuse([Found(2, 9)], [Found(1, 0.9f)], 1, 10);
        Assert.Equal(["a1", "a2"], Articles(fused));
        Assert.Equal(["a1"], Articles(RankFusion.Fuse([Found(2, 9)], [Found(1, 0.9f)], 1, 1)));
    }

    [Fact]
    public void What_only_the_dense_search_found_has_at_most_the_lowest_lexical_score()
    {
        var full = RankFusion.Fuse([Found(1, 9), Found(2, 8)], [Found(3, 0.9f), Found(4, 0.1f)], depth: 2, 10);
        Assert.Equal([9f, 8f, 8f, 8f], full.Select(passage => passage.LexicalScore));
        var exhausted = RankFusion.Fuse([Found(1, 9), Found(2, 8)], [Found(3, 0.9f)], depth: 3, 10);
        Assert.Equal(0, exhausted.Single(passage => passage.Passage.Article == "a3").LexicalScore);
        Assert.Equal([1f], RankFusion.Fuse([], [Found(3, 0.9f)], depth: 3, 10).Select(passage => passage.LexicalScore));
    }

    [Fact]
    public void One_list_alone_keeps_its_order()
    {
        Assert.Equal(["a5", "a2"], Articles(RankFusion.Fuse([Found(5, 9), Found(2, 1)], [], 2, 10)));
        Assert.Empty(RankFusion.Fuse([], [], 2, 10));
    }
}
