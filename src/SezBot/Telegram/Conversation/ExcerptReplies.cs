using SezBot.Answering;
using SezBot.State;
using SezBot.Telegram.Rendering;

namespace SezBot.Telegram.Conversation;

/// <summary>Opens sources: the cited sentence in its passage, a neighbouring passage, an item that a refusal offered.</summary>
public sealed class ExcerptReplies(ExcerptReader excerpts, AnswerLog log)
{
    public async Task<TelegramMessage> SourceAsync(string answerId, int n, Caller caller, CancellationToken cancel) =>
        await excerpts.ReadAsync(new CitationAddress(answerId, n, null, null), caller.Place.Conversation, cancel) is { } excerpt
            ? ExcerptMessage.Of(excerpt, caller.Style, answerId, n)
            : PlainMessage.Of(caller.Phrase("SourceGone"));

    /// <summary>A neighbouring passage; when the source has changed or gone since, what was opened first.</summary>
    public async Task<TelegramMessage> WalkAsync(string answerId, int n, int passage, Caller caller, CancellationToken cancel)
    {
        if (await excerpts.WalkAsync(answerId, n, passage, cancel) is { } excerpt)
            return ExcerptMessage.Of(excerpt, caller.Style, answerId, n);
        return await log.FindAsync(answerId, cancel) is { Verdict: Verdict.Refused }
            ? await NearestAsync(answerId, n, caller, cancel)
            : await SourceAsync(answerId, n, caller, cancel);
    }

    public async Task<TelegramMessage> NearestAsync(string answerId, int n, Caller caller, CancellationToken cancel) =>
        await log.FindAsync(answerId, cancel) is { } answer && answer.Nearest.Count >= n
        && await excerpts.OpenArticleAsync(answer.Nearest[n - 1], cancel) is { } excerpt
            ? ExcerptMessage.Of(excerpt, caller.Style, answerId, n)
            : PlainMessage.Of(caller.Phrase("SourceGone"));

    /// <summary>Source number <paramref name="n"/> of the last answer in this conversation.</summary>
    public async Task<TelegramMessage> OfLastAsync(int n, Caller caller, CancellationToken cancel) =>
        await log.LastCitedAsync(caller.Place.Conversation, cancel) is { } answer && answer.Citations.Any(stored => stored.Citation.N == n)
            ? await SourceAsync(answer.Id, n, caller, cancel)
            : PlainMessage.Of(caller.Phrase("NoSuchSource", n));
}
