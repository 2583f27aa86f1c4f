using SezBot.Evaluation.Calibration;
using SezBot.Evaluation.Fitting;

namespace SezBot.Tests.Evaluation.Fitting;

public class FitFiguresTests
{
    private static FitCandidate Candidate(string article, double x, bool right = false, bool answers = false) => new(article, [x], right, answers);

    private static readonly FitQuestion Question = new("a", "g", false, true, false,
        [Candidate("tula", 0.2), Candidate("kursk", 0.9, right: true), Candidate("tula", 0.5), Candidate("kursk", 0.4, right: true, answers: true)]);

    [Fact]
    public void Candidates_are_ordered_by_their_score() => Assert.Equal(
        ["kursk", "tula", "kursk", "tula"], FitFigures.Order(Question, ([1], [-1])).Select(candidate => candidate.Article));

    [Fact]
    public void An_article_counts_by_its_sentences_and_the_answer_by_its_own_place()
    {
        var figures = FitFigures.Ranking([(Question, FitFigures.Order(Question, ([1], [1])))]);

        Assert.Equal(1, figures["ndcg_at_10"]);
        Assert.Equal(1, figures["hit_at_1"]);
        Assert.Equal(0, figures["answer_sentence_at_1"]);
        Assert.Equal(1, figures["answer_sentence_at_3"]);
    }

    [Fact]
    public void Refusals_are_counted_below_the_threshold_and_told_apart_by_kind()
    {
        var judgements = Enumerable.Range(1, 20).Select(at => new Judgement(at / 20.0, true, true))
            .Concat(new[] { 0.01, 0.09, 0.11, 0.7 }.Select(strength => new Judgement(strength, false, false))).ToList();

        var figures = FitFigures.Refusals(judgements, 0.12);

        Assert.Equal(0.1, figures["false_refusal"], 6);
        Assert.Equal(0.75, figures["refusal_recall"], 6);
        Assert.Equal(0.5, figures["refusal_recall_at_5"], 6);
    }

    [Fact]
    public void Without_unanswerable_questions_only_false_refusals_are_told() =>
        Assert.Equal(["false_refusal"], FitFigures.Refusals([new Judgement(0.5, true, true)], 0.4).Keys);
}
