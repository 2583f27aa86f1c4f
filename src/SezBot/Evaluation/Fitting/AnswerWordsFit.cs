using SezBot.Answering;
using SezBot.Answering.Marks;
using SezBot.Text;

namespace SezBot.Evaluation.Fitting;

/// <summary>Fits the weights by which answer words are found, and says what they reach on articles that they were not fitted on.</summary>
public sealed class AnswerWordsFit(EvalPipeline pipeline, QuestionReader reader, BackgroundFrequencies background)
{
    private const int Folds = 8;

    /// <param name="requests">The data sets, each as for <c>eval</c>.</param>
    public async Task<AnswerWordsFitResult> RunAsync(IReadOnlyList<EvalRequest> requests, AnswerWordsFitOptions options, CancellationToken cancel)
    {
        var examples = new List<AnswerWordsExample>();
        foreach (var request in requests)
            examples.AddRange(new AnswerWordsExamples(reader, background).Of(request.DataSet, (await pipeline.RunAsync(request, null, cancel)).Outcomes));
        var fit = new LogLinearFit(options.Penalty, options.NarrowPenalty, options.Power, options.Rounds);
        var held = CrossValidate(examples, fit, cancel);
        return new AnswerWordsFitResult(examples.Count, held, fit.Fit(examples, cancel));
    }

    private static List<AnswerWordsTrial> CrossValidate(IReadOnlyList<AnswerWordsExample> examples, LogLinearFit fit, CancellationToken cancel)
    {
        var articles = examples.Select(example => example.Article).Distinct().Order(StringComparer.Ordinal).Index().ToDictionary(pair => pair.Item, pair => pair.Index % Folds);
        var trials = new List<AnswerWordsTrial>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var weights = fit.Fit([.. examples.Where(example => articles[example.Article] != fold)], cancel);
            trials.AddRange(examples.Where(example => example.IsShown && articles[example.Article] == fold).Select(example => Try(example, weights)));
        }
        return trials;
    }

    private static AnswerWordsTrial Try(AnswerWordsExample example, double[] weights)
    {
        var probabilities = LogLinearFit.Probabilities(example, weights);
        if (SpanChoice.Of(example.Spans, probabilities.AsSpan(0, example.Spans.Count)) is not { } choice)
            return new AnswerWordsTrial(example, "", 0, 0);
        var chosen = example.Spans.ToList().IndexOf(choice.Span);
        return new AnswerWordsTrial(example, example.Texts[chosen], choice.ExpectedF1, example.Agreement[chosen]);
    }
}
