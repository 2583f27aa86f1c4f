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

    /// <summary>The beginning of an article, the sentence by which it is recognised marked. Null when there is no such article.</summary>
    public async Task<Excerpt?> OpenArticleAsync(string articleId, CancellationToken cancel)
    {
        await using var snapshot = await store.SnapshotAsync(cancel);
        return await OpenAsync(articleId, 0, snapshot, cancel);
    }

    /// <summary>
    /// Another passage of the article that citation <paramref name="n"/> of the answer was made from; of a refusal, of the n-th item it
    /// offered. Null when there is no such passage, or when the article has changed since the answer or gone.
    /// </summary>
    /// <param name="ordinal">Number of the passage, from 0.</param>
    public async Task<Excerpt?> WalkAsync(string answerId, int n, int ordinal, CancellationToken cancel)
    {
        if (await log.FindAsync(answerId, cancel) is not { } answer)
            return null;
        await using var snapshot = await store.SnapshotAsync(cancel);
        if (answer.Citations.FirstOrDefault(stored => stored.Citation.N == n)?.Citation is { } citation)
        {
            var passages = await snapshot.PassagesAsync(citation.Article, cancel);
            return CitationCheck.IsValid(citation.Version, citation.Start, citation.Quote, passages) ? At(citation, passages, ordinal) : null;
        }
        return n >= 1 && n <= answer.Nearest.Count ? await OpenAsync(answer.Nearest[n - 1], ordinal, snapshot, cancel) : null;
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

    private static async Task<Excerpt?> OpenAsync(string id, int ordinal, ICorpusSnapshot snapshot, CancellationToken cancel)
    {
        var article = await snapshot.ArticleAsync(id, cancel);
        var passages = await snapshot.PassagesAsync(id, cancel);
        if (article is null || passages.Count == 0)
            return null;
        var first = AnalyzedPassage.Of(new ScoredPassage(passages[0], 0), article);
        var sentence = first.Sentences[TellingSentence.Of(first)];
        return At(Citation.Of(1, article, passages[0].Start + sentence.Span.Start, first.TextOf(sentence)), passages, ordinal);
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

    private static Excerpt? At(Citation citation, IReadOnlyList<Passage> passages, int ordinal) =>
        ordinal < 0 || ordinal >= passages.Count ? null
        : Touches(citation, passages[ordinal]) ? Live(citation, passages)
        : new Excerpt(ExcerptStatus.Current, citation, passages[ordinal].Text, null, "", ordinal, passages.Count);

    // A citation that runs over a passage's end is shown with all passages it touches.
    private static Excerpt Live(Citation citation, IReadOnlyList<Passage> passages)
    {
        var touched = passages.Where(passage => Touches(citation, passage)).ToList();
        var text = string.Concat(touched.Select(passage => passage.Text));
        return Show(ExcerptStatus.Current, citation, text, touched[0].Start, touched[0].Ordinal, passages.Count) with { Shown = touched.Count };
    }

    private static bool Touches(Citation citation, Passage passage) => passage.Start < citation.End && citation.Start < passage.End;

    private static Excerpt Show(ExcerptStatus status, Citation citation, string text, int start, int ordinal, int passages) => new(
        status, citation, text[..(citation.Start - start)], citation.Quote, text[(citation.End - start)..], ordinal, passages);
}
