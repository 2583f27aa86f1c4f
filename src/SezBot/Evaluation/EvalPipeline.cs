using System.Diagnostics;
using SezBot.Answering;

namespace SezBot.Evaluation;

/// <summary>Measures a data set in a store of its own: load, index, ask every question, count.</summary>
public sealed class EvalPipeline(EvalWorkbench workbench, EvalCorpus corpus, EvalPairs pairs, PartAnswerer answerer)
{
    /// <exception cref="EvalException">The data set cannot be measured.</exception>
    public async Task<EvalRun> RunAsync(EvalRequest request, IProgress<EvalProgress>? progress, CancellationToken cancel)
    {
        var dataSet = DataSet.Load(request.DataSet);
        var questions = Questions(request, dataSet);
        await using var bench = workbench.Open();
        var started = Stopwatch.GetTimestamp();
        var texts = await corpus.LoadAsync(request, dataSet, bench.Store, cancel);
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var vectors = await bench.AddVectorsAsync(cancel);
        var passages = await bench.WarmUpAsync(cancel);
        var outcomes = new List<QuestionOutcome>();
        foreach (var question in questions)
            Add(await bench.AskAsync(question, texts, cancel));
        if (request.LeaveOut)
            await LeaveOut.RunAsync(questions, texts, bench, Add, cancel);
        return new EvalRun(EvalFigures.Of(outcomes, answerer.Threshold, passages, seconds).With(pairs.Measure(dataSet)), outcomes) { Vectors = vectors };

        void Add(QuestionOutcome outcome)
        {
            outcomes.Add(outcome);
            progress?.Report(new EvalProgress(outcomes.Count, request.LeaveOut ? 2 * questions.Count : questions.Count));
        }
    }

    // What cannot be answered anyway cannot be left out.
    private static IReadOnlyList<EvalQuestion> Questions(EvalRequest request, DataSet dataSet)
    {
        var questions = request.LeaveOut ? dataSet.Questions.Where(question => question.IsAnswerable) : dataSet.Questions;
        return request.Unanswerable is not { } folder
            ? [.. questions]
            : [.. questions, .. DataSet.LoadQuestions(folder).Select(question => question with { PassageIds = [] })];
    }
}
