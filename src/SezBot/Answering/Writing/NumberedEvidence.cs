using System.Globalization;
using System.Text;
using SezBot.Text;
using SezBot.Text.Drafts;

namespace SezBot.Answering.Writing;

/// <summary>What a model writes from: stretches of articles, verbatim, numbered from 1, the best first. Grows when the model searches again.</summary>
internal sealed class NumberedEvidence(IEnumerable<AnswerPiece> pieces)
{
    // Two screens of text: more did not change what extractive answers cite, and a small model loses its way in it.
    private const int Most = 8;

    private readonly List<AnswerPiece> _pieces = [.. pieces];

    public IReadOnlyList<AnswerPiece> Pieces => _pieces;

    /// <summary>The best sentences of each answered part, each with what it needs to be understood.</summary>
    public static NumberedEvidence Of(IReadOnlyList<PartAnswer> parts)
    {
        var chosen = new NumberedEvidence([]);
        foreach (var part in parts)
        {
            var most = chosen.Pieces.Count + Most / parts.Count;
            foreach (var piece in part.Evidence.Select(PieceOf).TakeWhile(_ => chosen.Pieces.Count < most))
                chosen.Add([piece]);
        }
        return chosen;
    }

    /// <summary>Adds what is not there yet.</summary>
    /// <returns>How many there were before.</returns>
    public int Add(IEnumerable<AnswerPiece> more)
    {
        var before = _pieces.Count;
        _pieces.AddRange(more.Where(piece => !_pieces.Exists(other => other.Article.Id == piece.Article.Id && other.Span.Overlaps(piece.Span))));
        return before;
    }

    public IReadOnlyList<DraftEvidence> ForCheck() =>
        [.. _pieces.Select((piece, at) => new DraftEvidence(at + 1, piece.Quote, piece.Article.Title, piece.Article.Publisher, piece.Article.Published))];

    /// <summary>As the prompt shows it: number, publisher, date and title in front of the text, each piece on a line of its own.</summary>
    /// <param name="after">Leaves out so many at the beginning.</param>
    public string ForPrompt(string language, int after = 0)
    {
        var text = new StringBuilder();
        foreach (var (at, piece) in _pieces.Index().Skip(after))
        {
            string?[] front = [piece.Article.Publisher, PhraseBook.Date(piece.Article.Published, language), piece.Article.Title];
            text.Append(CultureInfo.InvariantCulture, $"[{at + 1}] ({string.Join("; ", front.Where(part => part is not null))}) {ShownText.Of(piece.Quote).Text}\n");
        }
        return text.ToString();
    }

    // «Он заявил…» is cited together with the sentence that names him, so that the citation holds what a sentence made of it says.
    private static AnswerPiece PieceOf(Evidence evidence)
    {
        var passage = evidence.Passage;
        var span = ListContinuation.Extend(passage, evidence.SentenceIndex);
        var start = Math.Min(span.Start, passage.Sentences[Antecedent.FirstNeeded(passage, evidence.SentenceIndex)].Span.Start);
        return new AnswerPiece(passage, new TextSpan(passage.Passage.Start + start, passage.Passage.Start + span.End));
    }
}
