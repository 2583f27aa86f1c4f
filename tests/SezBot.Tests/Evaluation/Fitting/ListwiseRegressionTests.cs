using SezBot.Evaluation.Fitting;

namespace SezBot.Tests.Evaluation.Fitting;

public class ListwiseRegressionTests
{
    private static readonly Dictionary<string, double> Corpora = new() { ["a"] = 1 };

    private static FitQuestion Question(bool isYesNo, params (double X, double Y, bool Right)[] sentences) => new(
        "a", "g", isYesNo, true, false, [.. sentences.Select((one, at) => new FitCandidate($"{at}", [one.X, one.Y], one.Right, one.Right))]);

    [Fact]
    public void What_right_sentences_have_gets_weight_and_what_is_chance_gets_none()
    {
        var random = new Random(7);
        var questions = Enumerable.Range(0, 200).Select(_ => Question(
            false, (0.8 + (0.2 * random.NextDouble()), random.NextDouble(), true), (0.5 * random.NextDouble(), random.NextDouble(), false),
            (0.9 * random.NextDouble(), random.NextDouble(), false))).ToList();

        var (score, _) = ListwiseRegression.Fit(questions, Corpora);

        Assert.True(score[0] > 3, $"{score[0]}");
        Assert.InRange(Math.Abs(score[1]), 0, score[0] / 5);
    }

    [Fact]
    public void Yes_no_questions_may_turn_a_weight_around()
    {
        var questions = Enumerable.Range(0, 60).SelectMany(_ => new[]
        {
            Question(false, (1, 0, true), (0, 1, false)), Question(true, (1, 0, false), (0, 1, true)),
        }).ToList();

        var (score, yesNo) = ListwiseRegression.Fit(questions, Corpora);

        Assert.True(score[0] > score[1]);
        Assert.True(yesNo[1] > yesNo[0]);
    }

    [Fact]
    public void A_question_whose_answer_was_not_found_changes_nothing()
    {
        var questions = new List<FitQuestion> { Question(false, (1, 0, true), (0, 1, false)), Question(false, (0, 1, true), (0.2, 0, false)) };

        var with = ListwiseRegression.Fit([.. questions, Question(false, (1, 1, false), (0.3, 0, false))], Corpora);

        Assert.Equal(ListwiseRegression.Fit(questions, Corpora).Score, with.Score);
    }
}
