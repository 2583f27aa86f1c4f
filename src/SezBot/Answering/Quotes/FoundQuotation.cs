using SezBot.Text;
using SezBot.Text.Quotations;

namespace SezBot.Answering.Quotes;

/// <summary>A quotation and the article that holds it.</summary>
internal sealed record FoundQuotation(ArticleText Source, Quotation Quotation)
{
    // Marks, a comma, a dash and spaces between the words and their attribution.
    private const int FarthestAttribution = 8;

    public string Words => ShownText.Of(Quotation.Words.Of(Source.Text)).Text;

    /// <summary>Of the letters alone: a reprint has other marks.</summary>
    public string Key => string.Concat(Words.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));

    /// <summary>The words with their attribution where it stands beside them.</summary>
    public AnswerPiece Piece()
    {
        var (words, attribution) = (Quotation.Words, Quotation.Attribution);
        var isBeside = attribution.Start - words.End is >= 0 and <= FarthestAttribution || words.Start - attribution.End is >= 0 and <= FarthestAttribution;
        var span = isBeside ? new TextSpan(Math.Min(words.Start, attribution.Start), Math.Max(words.End, attribution.End)) : words;
        return Source.PieceOf(span.Start > 0 && Source.Text[span.Start - 1] is '«' or '„' or '“' or '"' ? span with { Start = span.Start - 1 } : span);
    }
}
