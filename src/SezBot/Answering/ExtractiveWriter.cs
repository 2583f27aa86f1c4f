using Microsoft.Extensions.Options;
using SezBot.Text;

namespace SezBot.Answering;

/// <summary>
/// Writes an answer without a model: the best evidence sentences, verbatim, with what they need to be understood on their own.
/// </summary>
public sealed class ExtractiveWriter(IOptions<AnsweringOptions> options)
{
    // A second sentence is worth reading when it is nearly as good as the first.
    private const double NearlyAsGood = 0.85;

    /// <param name="evidence">The best first; at least one.</param>
    public IReadOnlyList<AnswerPiece> Write(Question question, IReadOnlyList<Evidence> evidence)
    {
        var best = evidence[0];
        if (question.Type == QuestionType.Latest)
            return [.. evidence.Select(item => new AnswerPiece(item.Passage, item.Span))];
        var chosen = evidence
            .Where(other => other == best || IsWorthAdding(question, best, other))
            .Take(SentencesFor(question, best))
            .OrderByDescending(other => other.Passage == best.Passage)
            .ThenBy(other => other.Span.Start)
            .ToList();
        var pieces = new List<AnswerPiece>();
        foreach (var sentence in chosen)
        {
            var own = WithContext(question, sentence)
                .Where(piece => !pieces.Any(taken => taken.Article == piece.Article && taken.Span.Overlaps(piece.Span)))
                .ToList();
            if (pieces.Count == 0 || pieces.Count + own.Count <= options.Value.MostSentences)
                pieces.AddRange(own);
        }
        return pieces;
    }

    private int SentencesFor(Question question, Evidence best) =>
        question.Type is QuestionType.Person or QuestionType.Time or QuestionType.Quantity or QuestionType.Count or QuestionType.Place && best.Features.Offer > 0
            ? 1
            : Math.Min(2, options.Value.MostSentences);

    private static bool IsWorthAdding(Question question, Evidence best, Evidence other) =>
        other.Article.Id == best.Article.Id && other.Score >= NearlyAsGood * best.Score && question.Terms.Count > 1;

    private static IEnumerable<AnswerPiece> WithContext(Question question, Evidence evidence)
    {
        var passage = evidence.Passage;
        var at = evidence.SentenceIndex;
        for (var before = Antecedent.FirstNeeded(passage, at); before < at; before++)
            yield return Piece(passage, passage.Sentences[before].Span, null);
        var span = ListContinuation.Extend(passage, at);
        var mark = AnswerWords.Find(question, passage, passage.Sentences[at]);
        yield return Piece(passage, span, mark is { } words ? new TextSpan(words.Start - span.Start, words.End - span.Start) : null);
        if (Speaker.AttributionOf(passage, at) is { } attribution)
            yield return Piece(passage, attribution, null) with { IsAttribution = true };
    }

    private static AnswerPiece Piece(AnalyzedPassage passage, TextSpan inPassage, TextSpan? mark) =>
        new(passage, new TextSpan(passage.Passage.Start + inPassage.Start, passage.Passage.Start + inPassage.End), mark);
}
