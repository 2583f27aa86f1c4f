using System.Globalization;
using System.Text;
using SezBot.Corpus;
using SezBot.Text;
using SezBot.Text.Quotations;

namespace SezBot.Answering.Quotes;

/// <summary>Writes quotations one below the other: the words, who said them, where and when, and <c>[n]</c>.</summary>
internal sealed class QuotesText(string language)
{
    private readonly StringBuilder _text = new();
    private readonly List<AnswerMarker> _markers = [];
    private readonly List<TextSpan> _bold = [];
    private readonly List<Citation> _citations = [];

    public string Text => _text.ToString();

    public IReadOnlyList<AnswerMarker> Markers => _markers;

    public IReadOnlyList<TextSpan> Bold => _bold;

    public IReadOnlyList<Citation> Citations => _citations;

    public SpokenQuote Add(FoundQuotation found, AnswerPiece piece)
    {
        var (quotation, article) = (found.Quotation, found.Source.Article);
        if (_text.Length > 0)
            _text.Append("\n\n");
        _text.Append(quotation.IsDirect ? $"«{found.Words}» — " : $"{ShownText.Of(piece.Quote).Text} — ");
        var start = _text.Length;
        _bold.Add(new TextSpan(start, start + quotation.Speaker.Length));
        _text.Append(quotation.Speaker);
        if (quotation.Role is { } role && PostAfterName.Of(ShownText.Of(role).Text) is { } post)
            _text.Append(", ").Append(post);
        string?[] origin = [article.Publisher, PhraseBook.Date(article.Published, language) ?? AnswerPhrases.Get("QuoteUndated", language)];
        _text.Append(" (").AppendJoin(", ", origin.OfType<string>()).Append(") ");
        return new SpokenQuote(found.Words, quotation.Speaker, quotation.Role, quotation.IsDirect, article, Cite(piece));
    }

    private int Cite(AnswerPiece piece)
    {
        var n = _citations.Count + 1;
        _citations.Add(Citation.Of(n, piece.Article, piece.Span.Start, piece.Quote));
        var start = _text.Length;
        _text.Append(CultureInfo.InvariantCulture, $"[{n}]");
        _markers.Add(new AnswerMarker(new TextSpan(start, _text.Length), n));
        return n;
    }
}
