using SezBot.Answering.Marks;
using SezBot.Evaluation;
using SezBot.Evaluation.Fitting;

namespace SezBot.Tests.Evaluation.Fitting;

public class LogLinearFitTests
{
    private const int Telling = 0;
    private const int Misleading = 1;
    private const int Nothing = 2;

    private static readonly LogLinearFit Fit = new(penalty: 0.1, narrowPenalty: 0.1, power: 3, rounds: 60);

    // Two spans and nothing; the telling feature is on the span that answers, the misleading one on both.
    private static AnswerWordsExample Example(bool isHeld, int answering)
    {
        var features = new FeatureVector();
        for (var span = 0; span < 2; span++)
        {
            features.Add(Misleading);
            if (isHeld && span == answering)
                features.Add(Telling);
            features.EndRow();
        }
        features.Add(Nothing);
        features.EndRow();
        double[] agreement = [answering == 0 ? 1 : 0, answering == 1 ? 1 : 0];
        return new AnswerWordsExample(
            new EvalQuestion("q", "?", ["a-1"], ["б"]), "set", "a", "б в", AnswerKind.Thing, [new(0, 0), new(1, 1)], ["б", "в"], features, agreement, isHeld, true);
    }

    [Fact]
    public void The_feature_of_spans_that_answer_gains_weight_and_the_others_do_not_tell_spans_apart()
    {
        var weights = Fit.Fit([Example(true, 0), Example(true, 1), Example(false, 0)], TestContext.Current.CancellationToken);
        var probabilities = LogLinearFit.Probabilities(Example(true, 1), weights);

        Assert.True(weights[Telling] > 1, $"{weights[Telling]}");
        Assert.True(probabilities[1] > probabilities[0] * 2, string.Join(' ', probabilities));
        Assert.True(LogLinearFit.Probabilities(Example(false, 0), weights)[2] > 0.5);
    }

    [Fact]
    public void A_fit_is_the_same_each_time()
    {
        List<AnswerWordsExample> examples = [Example(true, 0), Example(false, 1)];

        Assert.Equal(Fit.Fit(examples, TestContext.Current.CancellationToken), Fit.Fit(examples, TestContext.Current.CancellationToken));
    }
}
