using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;
using SezBot.Corpus;
using SezBot.State;

namespace SezBot.Answering;

/// <summary>The read path: question, standalone question, evidence, draft, checked answer.</summary>
public sealed class AnswerPipeline(
    Kernel kernel, IPassageStore store, PartAnswerer answerer, ExtractiveWriter writer, Conversations conversations, AnswerLog log,
    AnswerRetention retention, IOptions<AnsweringOptions> options, TimeProvider time)
{
    /// <summary>Answers, remembers the turn and keeps the answer. Cites nothing that is not in the corpus at this moment.</summary>
    public async Task<Answer> AnswerAsync(AskRequest request, CancellationToken cancel)
    {
        var clock = new StageClock(time);
        if (QuestionLimits.Refuse(request, options.Value) is { } refusal)
            return refusal;
        var turns = await RecallAsync(request, cancel);
        var standalone = FollowUps.Resolve(request.Question.Trim(), turns);
        clock.Lap("understand");
        await using var session = await CorpusSession.OpenAsync(kernel, store, cancel);
        clock.Lap("open");
        var parts = await AnswerPartsAsync(standalone, request, session, cancel);
        clock.Lap("evidence");
        var draft = parts.Select(part => (Part: part, Pieces: part.IsAnswered ? writer.Write(part.Question, part.Evidence) : [])).ToList();
        var pieces = await CitationCheck.KeepValidAsync([.. draft.SelectMany(part => part.Pieces).DistinctBy(piece => (piece.Article.Id, piece.Span))], session, cancel);
        clock.Lap("check");
        var answer = await new AnswerAssembly(request, standalone, session).AssembleAsync(draft, pieces, clock, cancel);
        return await WithMemoryAsync(() => KeepAsync(request, standalone, answer, pieces, cancel), answer with { IsKept = false });
    }

    // A damaged or busy memory must not cost an answer that the corpus has: the question stands alone then, and the reader is told.
    private static async Task<T> WithMemoryAsync<T>(Func<Task<T>> action, T otherwise)
    {
        try
        {
            return await action();
        }
        catch (StoreException)
        {
            return otherwise;
        }
    }

    private async Task<IReadOnlyList<Turn>> RecallAsync(AskRequest request, CancellationToken cancel) =>
        request.Conversation is { } conversation ? await WithMemoryAsync(() => conversations.RecallAsync(conversation, cancel), []) : [];

    private async Task<IReadOnlyList<PartAnswer>> AnswerPartsAsync(
        StandaloneQuestion standalone, AskRequest request, CorpusSession session, CancellationToken cancel)
    {
        var parts = new List<PartAnswer>();
        foreach (var part in QuestionParts.Split(standalone))
            parts.Add(await answerer.AnswerAsync(part, request.Period, session, cancel));
        return parts;
    }

    private async Task<Answer> KeepAsync(
        AskRequest request, StandaloneQuestion standalone, Answer answer, IReadOnlyList<AnswerPiece> pieces, CancellationToken cancel)
    {
        if (request.Conversation is not { } conversation)
            return answer;
        var now = time.GetUtcNow();
        var cited = answer.Citations.Select(citation => new StoredCitation(
            citation, pieces.First(piece => piece.Article.Id == citation.Article && piece.Span.Start == citation.Start).Passage.Passage));
        var stored = await log.SaveAsync(
            new StoredAnswer(
                answer.Id, conversation, answer.Question, answer.StandaloneQuestion, answer.Verdict, answer.Text, answer.Mode, answer.AsOf, now, [.. cited]),
            cancel);
        await retention.KeepAsync(cancel);
        var articles = answer.Citations.Select(citation => citation.Article).Distinct().ToList();
        await conversations.RememberAsync(conversation, new Turn(answer.Question, standalone.Text, articles, now), cancel);
        return answer with { Id = stored.Id };
    }
}
