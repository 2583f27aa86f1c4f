using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;
using SezBot.Answering.Quotes;
using SezBot.Answering.Receipts;
using SezBot.Answering.Writing;
using SezBot.Corpus;
using SezBot.LanguageModels;
using SezBot.State;

namespace SezBot.Answering;

/// <summary>The read path: question, standalone question, evidence, draft, checked answer.</summary>
public sealed partial class AnswerPipeline(
    Kernel kernel, IPassageStore store, QuestionRepair repair, QuestionCondenser condenser, PartAnswerer answerer, ExtractiveWriter extractive, ModelWriter model,
    WhoSaid whoSaid, AnswerMemory memory, IOptions<AnsweringOptions> options, TimeProvider time, ILogger<AnswerPipeline> log)
{
    /// <summary>A model words the answers: they may take long.</summary>
    public bool HasModel => model.IsConfigured;

    /// <summary>What a model may take at most; zero without one.</summary>
    public TimeSpan LongestWriting => model.LongestAnswer;

    /// <summary>Answers that a model writes at the same time; 0 without one.</summary>
    public int WrittenAtOnce => model.Parallel;

    /// <summary>Answers, remembers the turn and keeps the answer. Cites nothing that is not in the corpus at this moment.</summary>
    public async Task<Answer> AnswerAsync(AskRequest request, CancellationToken cancel)
    {
        var (clock, account) = (new StageClock(time), new ModelAccount(request.User));
        if (QuestionLimits.Refuse(request, options.Value) is { } refusal)
            return refusal;
        using var looking = CancellationTokenSource.CreateLinkedTokenSource(cancel, request.Stop);
        var turns = await memory.RecallAsync(request.Conversation, looking.Token);
        await using var session = await CorpusSession.OpenAsync(kernel, store, looking.Token);
        clock.Lap("open");
        if (await whoSaid.AnswerAsync(request, turns, session, looking.Token) is { } told)
            return told;
        var repaired = await repair.RepairAsync(request.Question.Trim(), session.Snapshot, looking.Token);
        var standalone = await condenser.ResolveAsync(repaired.Text, turns, request, account, looking.Token);
        clock.Lap("understand");
        var parts = await AnswerPartsAsync(standalone, request, session, looking.Token);
        clock.Lap("evidence");
        var draft = parts.Select(part => (Part: part, Pieces: part.IsAnswered ? extractive.Write(part.Question, part.Evidence, request.Length) : [])).ToList();
        var pieces = await CheckedAsync(draft, session, looking.Token);
        clock.Lap("check");
        var assembly = new AnswerAssembly(request, standalone, session) { Corrections = repaired.Corrections };
        var written = await model.WriteAsync(new WritingTask(request, standalone.Text, parts, session, clock, account, InterimAsync), cancel);
        clock.Lap("write");
        var answer = await assembly.AssembleAsync(draft, pieces, written, clock, cancel);
        LogStages(answer);
        return await memory.KeepAsync(
            request.Conversation, standalone, answer, [.. pieces, .. written?.Evidence ?? []],
            () => ReceiptWriter.Write(answer, standalone, answerer.Threshold, parts, written, account), cancel);

        async Task<Answer> InterimAsync() => await memory.KeepMoreAsync(
            request.Conversation, await assembly.AssembleAsync(draft, pieces, null, clock, cancel), pieces, receipt: null, cancel);
    }

    /// <summary>
    /// Tells more on the question of a kept answer: its next best sentences, none of which was cited on it before. Kept in the same
    /// conversation, but no turn of it. Null when there is no more to tell, or no such answer.
    /// </summary>
    /// <exception cref="StoreException">The memory or the corpus cannot be read.</exception>
    public async Task<Answer?> MoreAsync(string answerId, string language, CancellationToken cancel)
    {
        var clock = new StageClock(time);
        if (await memory.ThreadAsync(answerId, cancel) is not [var first, ..] told)
            return null;
        var request = new AskRequest(first.Question, first.Conversation, language, SearchFilter.None);
        var standalone = StandaloneQuestion.Again(first);
        clock.Lap("understand");
        await using var session = await CorpusSession.OpenAsync(kernel, store, cancel);
        clock.Lap("open");
        var parts = (await AnswerPartsAsync(standalone, request, session, cancel)).Where(part => part.IsAnswered).Select(part => part with { Missing = [] }).ToList();
        clock.Lap("evidence");
        var draft = parts.Select(part => (Part: part, Pieces: extractive.WriteMore(part.Question, Untold(part.Evidence, told)))).ToList();
        var pieces = await CheckedAsync(draft, session, cancel);
        clock.Lap("check");
        if (pieces.Count == 0)
            return null;
        var answer = await new AnswerAssembly(request, standalone, session).AssembleAsync(draft, pieces, null, clock, cancel);
        return await memory.KeepMoreAsync(
            first.Conversation, answer with { Continues = first.Continues ?? first.Id }, pieces, () => ReceiptWriter.Write(answer, standalone, answerer.Threshold, parts, null, new ModelAccount(request.User)), cancel);
    }

    private async Task<IReadOnlyList<PartAnswer>> AnswerPartsAsync(
        StandaloneQuestion standalone, AskRequest request, CorpusSession session, CancellationToken cancel)
    {
        var parts = new List<PartAnswer>();
        foreach (var part in QuestionParts.Split(standalone))
            parts.Add(await answerer.AnswerAsync(part, request.Period, session, cancel));
        return parts;
    }

    private static Task<IReadOnlyList<AnswerPiece>> CheckedAsync(
        IReadOnlyList<(PartAnswer Part, IReadOnlyList<AnswerPiece> Pieces)> draft, CorpusSession session, CancellationToken cancel) =>
        CitationCheck.KeepValidAsync([.. draft.SelectMany(part => part.Pieces).DistinctBy(piece => (piece.Article.Id, piece.Span))], session, cancel);

    private static IReadOnlyList<Evidence> Untold(IReadOnlyList<Evidence> evidence, IReadOnlyList<StoredAnswer> told)
    {
        var cited = told.SelectMany(answer => answer.Citations).Select(stored => stored.Citation).ToLookup(citation => citation.Article);
        return [.. evidence.Where(item => !cited[item.Article.Id].Any(item.IsIn))];
    }

    // Never the question nor the answer: only how it went.
    private void LogStages(Answer answer)
    {
        if (log.IsEnabled(LogLevel.Information))
            LogStages(answer.Verdict, answer.Mode, string.Join(", ", answer.TimingsMs.Select(stage => string.Create(CultureInfo.InvariantCulture, $"{stage.Key} {stage.Value:0.0} ms"))));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Verdict}, {Mode}: {Stages}")]
    private partial void LogStages(Verdict verdict, AnswerMode mode, string stages);
}
