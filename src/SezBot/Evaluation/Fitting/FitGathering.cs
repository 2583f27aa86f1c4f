using Microsoft.Extensions.Options;
using SezBot.Answering;

namespace SezBot.Evaluation.Fitting;

/// <summary>Asks the questions of the data sets in corpora of growing size and keeps what the second stage saw.</summary>
public sealed class FitGathering(
    EvalWorkbench workbench, EvalCorpus corpus, QuestionReader reader, Retriever retriever, EvidenceFinder finder, EvidenceWeights weights)
{
    public const string Alone = "facts alone";
    public const string Sentences = "facts by sentence";
    public const string All = "facts among all others";
    public const string LeftOut = "facts left out among all others";
    public const string YesNo = "yes/no among all others";
    public const string Own = "own questions";

    // What is weighed below these is never shown, and takes memory.
    private const int Kept = 48;

    private static readonly int[] Sizes = [10, 100, 1_000];

    public async Task<IReadOnlyList<FitQuestion>> GatherAsync(FitRequest request, IProgress<EvalProgress>? progress, CancellationToken cancel)
    {
        var gathered = new List<FitQuestion>();
        var facts = DataSet.Load(request.Facts);
        var yesNo = DataSet.Load(request.YesNo);
        var own = DataSet.Load(request.Own);
        var unanswerable = DataSet.LoadQuestions(request.Unanswerable).Select(question => question with { PassageIds = [] }).ToList();
        var all = new EvalRequest(request.Facts, [], request.Distractors);
        var total = ((4 + Sizes.Length) * facts.Questions.Count) + ((1 + Sizes.Length) * unanswerable.Count) + yesNo.Questions.Count + own.Questions.Count;
        await AddAsync(Alone, facts, new EvalRequest(request.Facts, []), [], leaveOut: false);
        await AddAsync(Sentences, facts, new EvalRequest(request.Facts, [], SentenceUnit: true), [], leaveOut: false);
        foreach (var size in Sizes)
            await AddAsync(Among(size), facts, all with { DistractorLimit = size }, unanswerable, leaveOut: false);
        await AddAsync(All, facts, all, unanswerable, leaveOut: true);
        await AddAsync(YesNo, yesNo, new EvalRequest(request.YesNo, [], request.Distractors), [], leaveOut: false);
        await AddAsync(Own, own, new EvalRequest(request.Own, [request.OwnCorpus]), [], leaveOut: false);
        return gathered;

        async Task AddAsync(string name, DataSet dataSet, EvalRequest one, IReadOnlyList<EvalQuestion> others, bool leaveOut)
        {
            await using var bench = workbench.Open(new PartAnswerer(reader, retriever, finder, weights, Options.Create(new AnsweringOptions { RefusalThreshold = 0 })));
            var texts = await corpus.LoadAsync(one, dataSet, bench.Store, cancel);
            foreach (var question in dataSet.Questions.Concat(others))
                gathered.Add(await AskAsync(name, question, texts, bench, Report, cancel));
            if (leaveOut)
                await LeaveOut.ForEachAsync(dataSet.Questions, texts, bench, async question => gathered.Add(await AskAsync(LeftOut, question, texts, bench, Report, cancel)), cancel);
        }

        void Report() => progress?.Report(new EvalProgress(gathered.Count + 1, total));
    }

    public static string Among(int others) => $"facts among {others} others";

    private async Task<FitQuestion> AskAsync(
        string corpus, EvalQuestion question, EvalTexts texts, EvalBench bench, Action report, CancellationToken cancel)
    {
        var outcome = await bench.AskAsync(corpus == LeftOut ? question with { PassageIds = [] } : question, texts, cancel);
        report();
        var relevant = outcome.Relevant;
        return new FitQuestion(
            corpus, question.PassageIds.Count > 0 ? LeaveOut.Stem(question.PassageIds[0]) : question.Id,
            reader.Read(StandaloneQuestion.AsAsked(question.Question)).Type == QuestionType.YesNo, outcome.Question.IsAnswerable, outcome.Answer.Strength == 0,
            [.. outcome.Answer.Considered.Take(Kept).Select(Candidate)]);

        FitCandidate Candidate(Evidence item)
        {
            var unit = texts.UnitOf(item.Article.Id, item.Span.Start);
            var isRelevant = relevant.Contains(unit);
            return new FitCandidate(unit, item.Features.Values.ToArray(), isRelevant, isRelevant && question.IsAnsweredBy(item.Quote));
        }
    }
}
