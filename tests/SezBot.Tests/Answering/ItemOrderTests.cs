using SezBot.Answering;

namespace SezBot.Tests.Answering;

public class ItemOrderTests
{
    [Fact]
    public void Two_good_sentences_of_an_article_count_for_more_than_one_slightly_better_sentence() =>
        Assert.Equal(["lotos", "dubna", "tor"], ItemOrder.Of([("dubna", 2.1), ("lotos", 2.0), ("lotos", 1.9), ("tor", -3)]));

    [Fact]
    public void Many_weak_sentences_do_not_outweigh_one_that_is_far_better() =>
        Assert.Equal("dubna", ItemOrder.Of([.. Enumerable.Repeat(("lotos", 0.0), 20), ("dubna", 5.0)]).First());

    [Fact]
    public void Equals_stay_in_the_order_they_came_and_high_scores_do_not_overflow() =>
        Assert.Equal(["b", "a"], ItemOrder.Of([("b", 2000.0), ("a", 2000.0)]));

    [Fact]
    public void Of_nothing_there_is_no_order() => Assert.Empty(ItemOrder.Of(Array.Empty<(string, double)>()));
}
