using CsCheck;
using SezBot.Evaluation.Calibration;
using static SezBot.Tests.Evaluation.Calibration.Judgements;

namespace SezBot.Tests.Evaluation.Calibration;

public class RefusalTests
{
    // Twenty answerable ones, 0.05 to 1; one of them may be refused at 5 %, two at 10 %.
    private static readonly List<Judgement> Twenty = [.. Enumerable.Range(1, 20).Select(step => Right(step / 20.0))];

    [Theory]
    [InlineData(0.05, 0.5)]
    [InlineData(0.10, 0.75)]
    public void The_threshold_refuses_no_more_of_the_answerable_ones_than_is_allowed(double falseRefusals, double recall)
    {
        List<Judgement> all = [.. Twenty, Unanswerable(0), Unanswerable(0.09), Unanswerable(0.12), Unanswerable(0.9)];

        Assert.Equal(recall, Refusal.RecallAt(all, falseRefusals));
    }

    [Fact]
    public void What_a_rule_refuses_counts_as_a_false_refusal_at_any_threshold()
    {
        List<Judgement> all = [.. Twenty, Right(0), Unanswerable(0.04), Unanswerable(0.07)];

        // One of 21 is refused by rule, and no other may be at 5 %.
        Assert.Equal(0.5, Refusal.RecallAt(all, 0.05));
        Assert.Null(Refusal.RecallAt([.. all, Right(0)], 0.05));
    }

    [Fact]
    public void Without_questions_of_both_kinds_there_is_nothing_to_tell_apart()
    {
        Assert.Null(Refusal.RecallAt(Twenty, 0.05));
        Assert.Null(Refusal.RecallAt([Unanswerable(0.2)], 0.05));
        Assert.Null(Refusal.Auroc(Twenty));
        Assert.Null(Refusal.Auroc([]));
    }

    [Fact]
    public void Equal_strengths_count_half_in_the_area() =>
        // 0.9 is above both, 0.4 beside one and below the other.
        Assert.Equal((1 + 1 + 0.5 + 0) / 4, Refusal.Auroc([Right(0.9), Wrong(0.4), Unanswerable(0.4), Unanswerable(0.5)]));

    [Fact]
    public void The_recall_is_what_the_best_of_all_allowed_thresholds_gives() => Any.Sample(judgements =>
    {
        var answerable = judgements.Where(judgement => judgement.IsAnswerable).ToList();
        var others = judgements.Where(judgement => !judgement.IsAnswerable).ToList();
        var allowed = judgements.Select(judgement => judgement.Strength)
            .Where(threshold => threshold > 0 && answerable.Count(judgement => judgement.Strength < threshold) <= 0.1 * answerable.Count)
            .ToList();
        double? best = answerable.Count == 0 || others.Count == 0 || answerable.Count(judgement => judgement.Strength == 0) > 0.1 * answerable.Count
            ? null
            : allowed.Max(threshold => others.Average(judgement => judgement.Strength < threshold ? 1.0 : 0));

        Assert.Equal(best, Refusal.RecallAt(judgements, 0.1));
    });
}
