using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;
using SezBot.Corpus;
using SezBot.State;

namespace SezBot.Answering;

/// <summary>The read path: question, standalone question, evidence, draft, checked answer.</summary>
public sealed class AnswerPipeline(
    Kernel kernel, IPassageStore store, QuestionRepair repair, PartAnswerer answerer, ExtractiveWriter writer, AnswerMemory memory, IOptions<AnsweringOptions> options,
    TimeProvider time)
{
    /// <summary>Answers, remembers the turn and keeps the answer. Cites nothing that is not in the corpus at this moment.</summary>
    public async Task<Answer> AnswerAsync(AskRequest request, CancellationToken cancel)
    {
        var clock = new StageClock(time);
        if (QuestionLimits.Refuse(request, options.Value) is { } refusal)
            return refusal;
        var turns = await memory.RecallAsync(request.Conversation, cancel);
        await using var session = await CorpusSession.OpenAsync(kernel, store, cancel);
        clock.Lap("open");
        var repaired = await repair.RepairAsync(request.Question.Trim(), session.Snapshot, cancel);
        var standalone = FollowUps.Resolve(repaired.Text, turns);
        clock.Lap("understand");
        var parts = await AnswerPartsAsync(standalone, request, session, cancel);
        clock.Lap("evidence");
        var draft = parts.Select(part => (Part: part, Pieces: part.IsAnswered ? writer.Write(part.Question, part.Evidence, request.Length) : [])).ToList();
        var pieces = await CheckedAsync(draft, session, cancel);
        clock.Lap("check");
        var answer = await new AnswerAssembly(request, standalone, session) { Corrections = repaired.Corrections }.AssembleAsync(draft, pieces, clock, cancel);
        return await memory.KeepAsync(request.Conversation, standalone, answer, pieces, cancel);
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
        var parts = (await AnswerPartsAsync(standalone, request, session, cancel)).Where(part => part.IsAnswered).Select(part => part with { Missing = [] });
        clock.Lap("evidence");
        var draft = parts.Select(part => (Part: part, Pieces: writer.WriteMore(part.Question, Untold(part.Evidence, told)))).ToList();
        var pieces = await CheckedAsync(draft, session, cancel);
        clock.Lap("check");
        if (pieces.Count == 0)
            return null;
        var answer = await new AnswerAssembly(request, standalone, session).AssembleAsync(draft, pieces, clock, cancel);
        return await memory.KeepMoreAsync(first.Conversation, answer with { Continues = first.Continues ?? first.Id }, pieces, cancel);
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
        return [.. evidence.Where(item => !cited[item.Article.Id].Any(citation => citation.Start < item.Span.End && item.Span.Start < citation.End))];
    }
}
