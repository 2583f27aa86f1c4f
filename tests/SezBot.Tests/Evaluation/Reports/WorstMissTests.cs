using SezBot.Evaluation;
using SezBot.Evaluation.Reports;

namespace SezBot.Tests.Evaluation.Reports;

public class WorstMissTests
{
    private static WorstMiss[] Worst(params QuestionOutcome[] outcomes) => [.. WorstMiss.Of(outcomes)];

    [Fact]
    public void The_surest_wrong_answers_come_first_then_refusals_then_answers_beside_the_point()
    {
        var misses = Worst(
            Outcomes.Answered("beside", 0.99, "right", answerRank: 2), Outcomes.Refused("refused", 0.2, "right"), Outcomes.Answered("wrong", 0.5, "other"),
            Outcomes.Unanswerable("nowhere", 0.8), Outcomes.Answered("good", 0.9, "right", answerRank: 1), Outcomes.Refused("lost", 0.1, "other"));

        Assert.Equal(
            [("nowhere", MissKind.AnsweredUnanswerable), ("wrong", MissKind.AnsweredWrongly), ("refused", MissKind.RefusedThoughFound), ("beside", MissKind.AnsweredBeside)],
            misses.Select(miss => (miss.Outcome.Question.Id, miss.Kind)));
    }

    [Fact]
    public void Of_many_wrong_answers_twenty_are_too_many_to_hide_the_refusals()
    {
        var misses = Worst(
        [
            .. Enumerable.Range(0, 30).Select(number => Outcomes.Answered($"w{number}", 0.5, "other")),
            .. Enumerable.Range(0, 7).Select(number => Outcomes.Refused($"r{number}", number / 100.0, "right")),
        ]);

        Assert.Equal((15, 5), (misses.Count(miss => miss.Kind == MissKind.AnsweredWrongly), misses.Count(miss => miss.Kind == MissKind.RefusedThoughFound)));
        Assert.Equal("r0", misses[15].Outcome.Question.Id);
    }

    [Fact]
    public void It_tells_where_the_right_article_stood_and_whether_the_answer_may_hold()
    {
        var wrong = Assert.Single(Worst(Outcomes.Answered("wrong", 0.5, "other", quote: "Терминал построил «Каспий».")));

        Assert.Equal((2, true), (wrong.RightRank, wrong.MayBeRight));
        Assert.Null(Assert.Single(Worst(Outcomes.Unanswerable("nowhere", 0.8))).RightRank);
    }
}
