using CsCheck;
using SezBot.Evaluation.Calibration;
using static SezBot.Tests.Evaluation.Calibration.Judgements;

namespace SezBot.Tests.Evaluation.Calibration;

public class ReliabilityTests
{
    private const double Tolerance = 1e-12;

    [Fact]
    public void Both_kinds_of_questions_weigh_the_same_however_many_there_are()
    {
        // Four answerable ones weigh 1/8 each, two unanswerable ones 1/4 each.
        var bins = Reliability.Of([Right(0.85), Right(0.85), Wrong(0.85), Right(0.15), Unanswerable(0.85), Unanswerable(0.15)]);

        Assert.Equal([(0.1, 2), (0.8, 4)], bins.Select(bin => (bin.From, bin.Count)));
        Assert.Equal([0.375, 0.625], bins.Select(bin => bin.Weight));
        Assert.Equal(1.0 / 3, bins[0].Right, Tolerance);
        Assert.Equal(0.4, bins[1].Right, Tolerance);
        Assert.Equal((0.375 * (1.0 / 3 - 0.15)) + (0.625 * (0.85 - 0.4)), Reliability.Error(bins)!.Value, Tolerance);
    }

    [Fact]
    public void A_certainty_belongs_to_the_last_bin_and_a_refusal_by_rule_to_the_first()
    {
        var bins = Reliability.Of([Right(1), Unanswerable(0)]);

        Assert.Equal([(0, 0.1), (0.9, 1)], bins.Select(bin => (bin.From, bin.To)));
        Assert.Equal(0, Reliability.Error(bins));
    }

    [Fact]
    public void Without_questions_of_both_kinds_nothing_is_claimed()
    {
        Assert.Empty(Reliability.Of([Right(0.7), Wrong(0.2)]));
        Assert.Null(Reliability.Error([]));
    }

    [Fact]
    public void The_bins_hold_every_question_once_and_the_error_is_a_share() => Any.Sample(judgements =>
    {
        var bins = Reliability.Of(judgements);
        if (bins.Count == 0)
            return;
        Assert.Equal(judgements.Count, bins.Sum(bin => bin.Count));
        Assert.Equal(1, bins.Sum(bin => bin.Weight), 1e-9);
        Assert.All(bins, bin => Assert.InRange(bin.Strength, bin.From - Tolerance, bin.To + Tolerance));
        Assert.InRange(Reliability.Error(bins)!.Value, 0, 1);
    });
}
