using SezBot.Answering.Marks;

namespace SezBot.Tests.Answering.Marks;

public class SpanChoiceTests
{
    [Fact]
    public void Spans_that_overlap_support_each_other()
    {
        // «1999» and «1999 года» share what one other span has alone.
        var choice = SpanChoice.Of([new(3, 3), new(3, 4), new(8, 8)], [0.3, 0.25, 0.4]);

        Assert.Equal(new CandidateSpan(3, 3), choice!.Value.Span);
        Assert.Equal(0.3 + (0.25 * 2 / 3), choice.Value.ExpectedF1, 6);
    }

    [Fact]
    public void The_probability_of_nothing_lowers_what_is_expected() =>
        Assert.Equal(0.2, SpanChoice.Of([new(0, 0)], [0.2])!.Value.ExpectedF1, 6);

    [Fact]
    public void Without_spans_nothing_is_chosen() => Assert.Null(SpanChoice.Of([], []));

    [Fact]
    public void Scores_become_probabilities()
    {
        double[] scores = [1000, 1000, 0];
        SpanChoice.Softmax(scores);

        Assert.Equal([0.5, 0.5, 0], scores);
    }
}
