using SezBot.Tests.Corpus.Qdrant.Wire;

namespace SezBot.Tests.Corpus.Qdrant.Server;

public class RankMergeTests
{
    private static readonly List<(int Slot, float Score)> First = [(1, 9f), (2, 5f), (3, 1f)];
    private static readonly List<(int Slot, float Score)> Second = [(3, 0.9f), (1, 0.8f)];

    [Fact]
    public void Reciprocal_ranks_are_summed_with_k_2_unless_told()
    {
        var sums = RankMerge.Rrf([First, Second], null);

        Assert.Equal((1f / 2 + 1f / 3, 1f / 3, 1f / 4 + 1f / 2), (sums[1], sums[2], sums[3]));
    }

    [Fact]
    public void The_classic_formula_with_60_is_k_61() => Assert.Equal(1f / 61, RankMerge.Rrf([[(1, 1f)]], new Rrf { K = 61 })[1]);

    [Fact]
    public void Weights_stretch_the_ranks_and_a_weight_of_nothing_keeps_the_hits()
    {
        var sums = RankMerge.Rrf([First, Second], new Rrf { K = 2, Weights = { 2, 0 } });

        Assert.Equal((1f / (0.5f + 1), 1f / (1.5f + 1)), (sums[1], sums[3]));
        Assert.Equal(0, RankMerge.Rrf([Second], new Rrf { Weights = { 0 } })[3]);
    }

    [Fact]
    public void Distributions_are_placed_by_mean_and_three_sample_deviations()
    {
        var sums = RankMerge.Dbsf([First]);

        Assert.Equal(0.5f + 1f / 6, sums[1], 1e-6);
        Assert.Equal(0.5f, sums[2], 1e-6);
        Assert.Equal(0.5f - 1f / 6, sums[3], 1e-6);
    }

    [Fact]
    public void One_hit_or_equal_scores_are_worth_a_half() =>
        Assert.Equal([0.5f, 0.5f, 0.5f], RankMerge.Dbsf([[(1, 7f)], [(2, 3f), (3, 3f)]]).Values);
}
