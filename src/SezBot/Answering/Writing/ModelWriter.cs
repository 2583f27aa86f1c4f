using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;
using SezBot.Answering.Drafts;
using SezBot.LanguageModels;
using SezBot.Text;

namespace SezBot.Answering.Writing;

/// <summary>Has a model word the answer from numbered evidence. Nobody sees a sentence of it that the evidence does not bear out.</summary>
public sealed class ModelWriter(
    PartAnswerer answerer, ModelCalls calls, SecondOpinion second, DraftKnowledge knowledge, IOptions<ChatOptions> options, TimeProvider time)
{
    public bool IsConfigured => calls.IsConfigured;

    /// <returns>Null where there is nothing to write, or no model.</returns>
    internal async Task<WrittenAnswer?> WriteAsync(WritingTask task, CancellationToken cancel)
    {
        var parts = task.Parts.Where(part => part.IsAnswered && part.Question.Type != QuestionType.Latest).ToList();
        if (!calls.IsConfigured || parts.Count == 0)
            return null;
        var pieces = await CitationCheck.KeepValidAsync(NumberedEvidence.Of(parts).Pieces, task.Session, cancel);
        if (pieces.Count == 0)
            return null;
        var writing = DraftAsync(task, new NumberedEvidence(pieces), cancel);
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        await Task.WhenAny(writing, InterimAsync(task, waiting.Token));
        if (!writing.IsCompleted && task.Request.Listener is { } listener)
            await listener.InterimAsync(await task.InterimAsync(), cancel);
        await waiting.CancelAsync();
        return await writing;
    }

    private Task InterimAsync(WritingTask task, CancellationToken cancel)
    {
        var left = TimeSpan.FromSeconds(options.Value.InterimAfter) - task.Clock.Elapsed;
        return left <= TimeSpan.Zero ? Task.CompletedTask : Task.Delay(left, time, cancel);
    }

    private async Task<WrittenAnswer> DraftAsync(WritingTask task, NumberedEvidence evidence, CancellationToken cancel)
    {
        var (receipt, draft) = (new ModelReceipt(), new DraftSoFar(evidence, knowledge, task.Request));
        ModelFault? fault = null;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, task.Request.Stop);
        try
        {
            await ReadAsync(task, evidence, draft, receipt, either.Token);
            await second.RemoveAsync(task.Request, evidence, draft, either.Token);
        }
        catch (ModelException failure)
        {
            fault = failure.Fault;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // The reader pressed Stop: what was checked so far is the answer.
        }
        return new WrittenAnswer(evidence.Pieces, draft.Checked, draft.Text, receipt, fault)
        {
            SaysNoData = draft.SaysNoData,
            WasStopped = task.Request.Stop.IsCancellationRequested,
        };
    }

    // Reads no further than the answer is long: a model that does not end costs nothing then.
    private async Task ReadAsync(WritingTask task, NumberedEvidence evidence, DraftSoFar draft, ModelReceipt receipt, CancellationToken cancel)
    {
        await foreach (var chunk in calls.StreamAsync(CallFor(task, evidence), task.Request.User, receipt, cancel))
        {
            await draft.ReadAsync(chunk, cancel);
            if (draft.IsComplete)
                return;
        }
        await draft.EndAsync(cancel);
    }

    private PromptCall CallFor(WritingTask task, NumberedEvidence evidence)
    {
        var language = LanguageDetector.Of(task.Question);
        return new PromptCall("answer", language, new KernelArguments
        {
            ["question"] = task.Question,
            ["evidence"] = evidence.ForPrompt(language),
            ["today"] = PhraseBook.Date(DateOnly.FromDateTime(time.GetLocalNow().Date), language),
            ["length"] = Sentences(task.Request.Length),
        })
        {
            Functions = options.Value.Tools ? new ArchiveSearch(answerer, task, evidence, language).Functions : [],
        };
    }

    private static string Sentences(AnswerLength length) => length switch
    {
        AnswerLength.Short => "1",
        AnswerLength.Long => "4–6",
        _ => "2–3",
    };
}
