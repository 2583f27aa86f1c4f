using System.Globalization;
using System.Text;
using SezBot.Corpus;
using SezBot.Text;

namespace SezBot.Answering;

/// <summary>Joins pieces into the text people read: who reports it and when, the sentences, <c>[n]</c> after each.</summary>
public sealed class AnswerComposer(string language)
{
    private readonly StringBuilder _text = new();
    private readonly List<Citation> _citations = [];
    private readonly List<TextSpan> _bold = [];
    private readonly List<AnswerMarker> _markers = [];
    private string? _introduced;

    public IReadOnlyList<Citation> Citations => _citations;

    public IReadOnlyList<TextSpan> Bold => _bold;

    /// <summary>Where the numbers of the citations stand; a quote may hold something that only looks like one.</summary>
    public IReadOnlyList<AnswerMarker> Markers => _markers;

    public string Text => _text.ToString();

    public AnswerComposer Add(AnswerPiece piece)
    {
        if (piece.IsAttribution)
            _text.Append(" (");
        else
            Introduce(piece);
        var shown = ShownText.Of(piece.Quote);
        if (piece.Mark is { } mark)
            _bold.Add(new TextSpan(_text.Length + shown.At(mark.Start), _text.Length + shown.At(mark.End)));
        var citation = Citation.Of(_citations.Count + 1, piece.Article, piece.Span.Start, piece.Quote);
        _citations.Add(citation);
        _text.Append(shown.Text).Append(' ');
        AddMarker(citation.N);
        if (piece.IsAttribution)
            _text.Append(')');
        return this;
    }

    public AnswerComposer AddNote(string note)
    {
        if (_text.Length > 0)
            _text.Append('\n');
        _text.Append(note);
        _introduced = null;
        return this;
    }

    private void AddMarker(int n)
    {
        var start = _text.Length;
        _text.Append(CultureInfo.InvariantCulture, $"[{n}]");
        _markers.Add(new AnswerMarker(new TextSpan(start, _text.Length), n));
    }

    // Publisher and date stand once before the sentences of an article, as far as they are known.
    private void Introduce(AnswerPiece piece)
    {
        if (_introduced == piece.Article.Id)
        {
            _text.Append(' ');
            return;
        }
        if (_introduced is not null)
            _text.Append('\n');
        _introduced = piece.Article.Id;
        string?[] parts = [piece.Article.Attribution ?? piece.Article.Publisher, PhraseBook.Date(piece.Article.Published, language)];
        var known = parts.Where(part => part is not null).ToList();
        if (known.Count > 0)
            _text.Append(Capitalised(string.Join(", ", known))).Append(": ");
    }

    private static string Capitalised(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
