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
    public void An_article_counts_by_its_best_sentence_and_the_answer_by_its_own_place()
    {
        var figures = FitFigures.Ranking([(Question, FitFigures.Order(Question, ([1], [1])))]);

        Assert.Equal(1, figures["ndcg_at_10"]);
        Assert.Equal(1, figures["hit_at_1"]);
        Assert.Equal(0, figures["answer_sentence_at_1"]);
        Assert.Equal(1, figures["answer_sentence_at_3"]);
    }

    [Fact]
    public void Refusal_recall_is_measured_where_the_given_share_of_the_answerable_is_refused()
    {
        var answerable = Enumerable.Range(1, 20).Select(at => at / 20.0).ToList();

        Assert.Equal(0.1, FitFigures.Threshold(answerable, 0.05), 6);
        Assert.Equal(0.5, FitFigures.RefusalRecall(answerable, [0.01, 0.09, 0.11, 0.7], 0.05));
    }
}
