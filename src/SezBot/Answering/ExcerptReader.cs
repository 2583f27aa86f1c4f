using SezBot.Corpus;
using SezBot.State;
using SezBot.Text;

namespace SezBot.Answering;

/// <summary>Opens a citation in its context, also of an old answer whose source has changed or gone since.</summary>
public sealed class ExcerptReader(IPassageStore store, AnswerLog log)
{
    /// <summary>Null when there is no such answer, citation or article, or the offsets lie outside of it.</summary>
    public async Task<Excerpt?> ReadAsync(CitationAddress address, string conversation, CancellationToken cancel)
    {
        await using var snapshot = await store.SnapshotAsync(cancel);
        if (address is { Article: { } article, Span: { } span })
            return await ByOffsetsAsync(article, span, snapshot, cancel);
        var answer = address.Answer is { } id ? await log.FindAsync(id, cancel) : await log.LastCitedAsync(conversation, cancel);
        var stored = answer?.Citations.FirstOrDefault(stored => stored.Citation.N == address.N);
        return stored is null ? null : await OfStoredAsync(stored, snapshot, cancel);
    }

    private static async Task<Excerpt?> ByOffsetsAsync(string id, TextSpan span, ICorpusSnapshot snapshot, CancellationToken cancel)
    {
        var article = await snapshot.ArticleAsync(id, cancel);
        var passages = await snapshot.PassagesAsync(id, cancel);
        if (article is null || passages.Count == 0 || span.End > passages[^1].End)
            return null;
        var text = string.Concat(passages.Select(passage => passage.Text));
        return Live(Citation.Of(1, article, span.Start, span.Of(text)), passages);
    }

    private static async Task<Excerpt> OfStoredAsync(StoredCitation stored, ICorpusSnapshot snapshot, CancellationToken cancel)
    {
        var citation = stored.Citation;
        var passages = await snapshot.PassagesAsync(citation.Article, cancel);
        if (passages.Count == 0)
            return new Excerpt(ExcerptStatus.Withdrawn, citation, "", null, "", 0, 0);
        return CitationCheck.IsValid(citation.Version, citation.Start, citation.Quote, passages)
            ? Live(citation, passages)
            : Show(ExcerptStatus.Changed, citation, stored.Passage.Text, stored.Passage.Start, stored.Passage.Ordinal, 0);
    }

    // A citation that runs over a passage's end is shown with all passages it touches.
    private static Excerpt Live(Citation citation, IReadOnlyList<Passage> passages)
    {
        var touched = passages.Where(passage => passage.Start < citation.End && citation.Start < passage.End).ToList();
        return Show(ExcerptStatus.Current, citation, string.Concat(touched.Select(passage => passage.Text)), touched[0].Start, touched[0].Ordinal, passages.Count);
    }

    private static Excerpt Show(ExcerptStatus status, Citation citation, string text, int start, int ordinal, int passages) => new(
        status, citation, text[..(citation.Start - start)], citation.Quote, text[(citation.End - start)..], ordinal, passages);
}
