using System.Globalization;
using System.Text;
using SezBot.Corpus;
using SezBot.Text;
using SezBot.Text.Quotations;

namespace SezBot.Answering.Quotes;

/// <summary>Writes whose words something is: the name and the post, then the sentence that says so.</summary>
internal sealed class WhoSaidText(string language)
{
    private readonly StringBuilder _text = new();

    public List<Citation> Citations { get; } = [];

    public List<AnswerMarker> Markers { get; } = [];

    public List<TextSpan> Bold { get; } = [];

    public string Text => _text.ToString();

    /// <param name="quotation">Null where the words are nobody's but the publisher's.</param>
    public void Add(Quotation? quotation, AnswerPiece piece)
    {
        if (_text.Length > 0)
            _text.Append('\n');
        if (quotation is null)
            _text.Append(Published(piece.Article));
        else
            AddSpeaker(quotation);
        var n = Citations.Count + 1;
        Citations.Add(Citation.Of(n, piece.Article, piece.Span.Start, piece.Quote));
        _text.Append(": ").Append(ShownText.Of(piece.Quote).Text).Append(' ');
        var start = _text.Length;
        _text.Append(CultureInfo.InvariantCulture, $"[{n}]");
        Markers.Add(new AnswerMarker(new TextSpan(start, _text.Length), n));
    }

    private void AddSpeaker(Quotation quotation)
    {
        Bold.Add(new TextSpan(_text.Length, _text.Length + quotation.Speaker.Length));
        _text.Append(quotation.Speaker);
        if (quotation.Role is { } role && PostAfterName.Of(ShownText.Of(role).Text) is { } post)
            _text.Append(" (").Append(post).Append(')');
    }

    private string Published(Article article)
    {
        var date = PhraseBook.Date(article.Published, language) ?? AnswerPhrases.Get("QuoteUndated", language);
        return article.Publisher is { } publisher ? AnswerPhrases.Get("SaidByPublisher", language, publisher, date) : AnswerPhrases.Get("SaidByNobody", language, date);
    }
}
