using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;
using SezBot.LanguageModels;
using SezBot.Text;
using SezBot.Text.Drafts;

namespace SezBot.Answering.Writing;

/// <summary>Has a model word the answer from numbered evidence. Nobody sees a sentence of it that the evidence does not bear out.</summary>
public sealed class ModelWriter(
    PartAnswerer answerer, ModelCalls calls, SecondOpinion second, DraftKnowledge knowledge, IOptions<ChatOptions> options, TimeProvider time, ILogger<ModelWriter> log) : IDisposable
{
    internal const string Prompt = "answer";

    // A reader is answered at once rather than put into a queue.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _places = new(options.Value.Parallel);

    public bool IsConfigured => calls.IsConfigured;

    /// <summary>What an answer may take at most; nothing without a model.</summary>
    public TimeSpan LongestAnswer => IsConfigured ? TimeSpan.FromSeconds(options.Value.Deadline) + SecondOpinion.Patience + QuestionCondenser.Patience : TimeSpan.Zero;

    /// <summary>Answers that may be written at the same time.</summary>
    public int Parallel => IsConfigured ? options.Value.Parallel : 0;

    public void Dispose() => _places.Dispose();

    /// <returns>Null where there is nothing to write, or no model.</returns>
    internal async Task<WrittenAnswer?> WriteAsync(WritingTask task, CancellationToken cancel)
    {
        var parts = task.Parts.Where(part => part.IsAnswered && part.Question.Type != QuestionType.Latest).ToList();
        if (!calls.IsConfigured || task.Request.WithoutModel || parts.Count == 0)
            return null;
        var pieces = await CitationCheck.KeepValidAsync(NumberedEvidence.Of(parts).Pieces, task.Session, cancel);
        if (pieces.Count == 0)
            return null;
        // A model that may search again searches the same state.
        if (!options.Value.Tools)
            await task.Session.ReleaseAsync();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var writing = DraftAsync(task, new NumberedEvidence(pieces), ending.Token);
        try
        {
            await Task.WhenAny(writing, InterimAsync(task, ending.Token));
            cancel.ThrowIfCancellationRequested();
            if (!writing.IsCompleted && task.Request.Listener is { } listener)
                await listener.InterimAsync(await task.InterimAsync(), cancel);
            return await writing;
        }
        finally
        {
            await ending.CancelAsync();
            await ((Task)writing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private Task InterimAsync(WritingTask task, CancellationToken cancel)
    {
        var left = TimeSpan.FromSeconds(options.Value.InterimAfter) - task.Clock.Elapsed;
        return left <= TimeSpan.Zero ? Task.CompletedTask : Task.Delay(left, time, cancel);
    }

    private async Task<WrittenAnswer> DraftAsync(WritingTask task, NumberedEvidence evidence, CancellationToken cancel)
    {
        var (receipt, draft) = (task.Account.Open(Prompt), new DraftSoFar(evidence, knowledge, task.Request));
        ModelFault? fault = null;
        var wasStopped = false;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, task.Request.Stop);
        try
        {
            if (!await _places.WaitAsync(LongestWait, either.Token))
                throw new ModelException(ModelFault.Busy, "The model writes as many answers as it may.");
            try
            {
                await ReadAsync(task, evidence, draft, receipt, either.Token);
                await second.RemoveAsync(task.Account, evidence, draft, either.Token);
            }
            finally
            {
                _places.Release();
            }
        }
        catch (ModelException failure)
        {
            fault = failure.Fault;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // The reader pressed Stop: what was checked so far is the answer.
            wasStopped = true;
        }
        catch (Exception bug) when (bug is not OperationCanceledException)
        {
            // Whatever a draft sets off, the reader is owed the sources' answer.
            log.LogError("A draft could not be read: {Error} {Place}", bug.GetType().Name, bug.TargetSite?.Name);
            fault = ModelFault.Broken;
        }
        return new WrittenAnswer(evidence.Pieces, draft.Checked, draft.Text, receipt, fault)
        {
            SaysNoData = draft.SaysNoData,
            WasStopped = wasStopped,
        };
    }

    // Reads no further than the answer is long: a model that does not end costs nothing then.
    private async Task ReadAsync(WritingTask task, NumberedEvidence evidence, DraftSoFar draft, ModelReceipt receipt, CancellationToken cancel)
    {
        await foreach (var chunk in calls.StreamAsync(CallFor(task, evidence), task.Account, receipt, cancel))
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
        return new PromptCall(Prompt, language, new KernelArguments
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
