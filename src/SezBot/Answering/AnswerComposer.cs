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
        _text.Append(shown.Text).Append(' ');
        AddMarker(NumberOf(piece));
        if (piece.IsAttribution)
            _text.Append(')');
        return this;
    }

    /// <summary>A sentence that is not verbatim, with what it rests on: each piece is cited once, whatever number of sentences rest on it.</summary>
    /// <param name="marks">Words to be bold where the sentence holds them.</param>
    public AnswerComposer AddWritten(string sentence, IEnumerable<AnswerPiece> cited, IEnumerable<string> marks)
    {
        if (_text.Length > 0)
            _text.Append(' ');
        foreach (var mark in marks)
        {
            if (sentence.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var at && IsWhole(sentence, at, at + mark.Length))
                _bold.Add(new TextSpan(_text.Length + at, _text.Length + at + mark.Length));
        }
        _text.Append(sentence).Append(' ');
        foreach (var n in cited.Select(NumberOf).Order().Distinct().ToList())
            AddMarker(n);
        _introduced = ""; // what follows verbatim begins on a line of its own
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

    // «36» is not marked within «1365».
    private static bool IsWhole(string text, int start, int end) =>
        (start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]));

    private int NumberOf(AnswerPiece piece)
    {
        if (_citations.Find(other => other.Article == piece.Article.Id && other.Start == piece.Span.Start && other.End == piece.Span.End) is { } known)
            return known.N;
        _citations.Add(Citation.Of(_citations.Count + 1, piece.Article, piece.Span.Start, piece.Quote));
        return _citations.Count;
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
