using SezBot.Answering.Receipts;
using SezBot.Corpus;
using SezBot.State;

namespace SezBot.Answering;

/// <summary>What the read path remembers: the turns of a conversation, and its answers.</summary>
public sealed class AnswerMemory(Conversations conversations, AnswerLog log, AnswerRetention retention, TimeProvider time)
{
    /// <summary>The last turns; none of a question on its own.</summary>
    public async Task<IReadOnlyList<Turn>> RecallAsync(string? conversation, CancellationToken cancel) =>
        conversation is null ? [] : await ForgivingAsync(() => conversations.RecallAsync(conversation, cancel), []);

    /// <summary>All that was told on the question of an answer, the first answer first; empty when there is no such answer.</summary>
    /// <exception cref="StoreException">The memory cannot be read.</exception>
    public Task<IReadOnlyList<StoredAnswer>> ThreadAsync(string answerId, CancellationToken cancel) => log.ThreadAsync(answerId, cancel);

    /// <summary>Keeps the answer and remembers the turn; returns it with the id under which it is kept.</summary>
    /// <param name="pieces">What its citations were made of.</param>
    /// <param name="receipt">How it came about; not asked for where nothing is kept, null for nothing.</param>
    public Task<Answer> KeepAsync(
        string? conversation, StandaloneQuestion standalone, Answer answer, IReadOnlyList<AnswerPiece> pieces, Func<AnswerReceipt>? receipt, CancellationToken cancel) =>
        conversation is null ? Task.FromResult(answer) : ForgivingAsync(
            async () =>
            {
                var kept = await SaveAsync(conversation, answer, pieces, receipt, cancel);
                var articles = answer.Citations.Select(citation => citation.Article).Distinct().ToList();
                await conversations.RememberAsync(conversation, new Turn(answer.Question, standalone.Text, articles, time.GetUtcNow()), cancel);
                return kept;
            },
            answer with { IsKept = false });

    /// <summary>Keeps an answer that is no turn of the conversation: it tells more, or stands in for one that is still being written.</summary>
    public Task<Answer> KeepMoreAsync(
        string? conversation, Answer answer, IReadOnlyList<AnswerPiece> pieces, Func<AnswerReceipt>? receipt, CancellationToken cancel) =>
        conversation is null
            ? Task.FromResult(answer)
            : ForgivingAsync(() => SaveAsync(conversation, answer, pieces, receipt, cancel), answer with { IsKept = false });

    /// <summary>What was last answered in the conversation; null when nothing was, or it cannot be read.</summary>
    public Task<StoredAnswer?> LastAsync(string conversation, CancellationToken cancel) => ForgivingAsync(() => log.LastAsync(conversation, cancel), null);

    // A damaged or busy memory must not cost an answer that the corpus has: the question stands alone then, and the reader is told.
    private static async Task<T> ForgivingAsync<T>(Func<Task<T>> action, T otherwise)
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

    private async Task<Answer> SaveAsync(
        string conversation, Answer answer, IReadOnlyList<AnswerPiece> pieces, Func<AnswerReceipt>? receipt, CancellationToken cancel)
    {
        var cited = answer.Citations.Select(citation => new StoredCitation(
            citation, pieces.First(piece => piece.Article.Id == citation.Article && piece.Span.Start == citation.Start).Passage.Passage));
        var stored = await log.SaveAsync(
            new StoredAnswer(
                answer.Id, conversation, answer.Question, answer.StandaloneQuestion, answer.Verdict, answer.Text, answer.Mode, answer.AsOf,
                time.GetUtcNow(), [.. cited])
            {
                Nearest = [.. answer.Nearest.Select(article => article.Id)],
                Continues = answer.Continues,
            },
            receipt?.Invoke().Write(),
            cancel);
        await retention.KeepAsync(cancel);
        return answer with { Id = stored.Id };
    }
}
