using SezBot.Corpus;
using SezBot.Text;

namespace SezBot.Answering.Quotes;

/// <summary>An article as a whole; offsets are those of its text.</summary>
internal sealed class ArticleText(Article article, IReadOnlyList<Passage> passages)
{
    public Article Article => article;

    public string Text { get; } = string.Concat(passages.Select(passage => passage.Text));

    /// <summary>Null when there is no such article any more.</summary>
    public static async Task<ArticleText?> ReadAsync(string id, CorpusSession session, CancellationToken cancel) =>
        await session.Snapshot.ArticleAsync(id, cancel) is { } article ? new ArticleText(article, await session.ReadArticleAsync(id, cancel)) : null;

    /// <summary>A stretch of the text to be cited: what of it lies in the passage in which it begins, for a citation does not go over two.</summary>
    public AnswerPiece PieceOf(TextSpan span)
    {
        var passage = passages.Last(passage => passage.Start <= span.Start);
        return new AnswerPiece(AnalyzedPassage.Of(new ScoredPassage(passage, 1), article), span with { End = Math.Min(span.End, passage.End) });
    }
}
