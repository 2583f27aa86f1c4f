using Microsoft.Extensions.Options;
using SezBot.Answering.Marks;
using SezBot.Text;

namespace SezBot.Answering;

/// <summary>
/// Writes an answer without a model: the best evidence sentences, verbatim, with what they need to be understood on their own.
/// </summary>
public sealed class ExtractiveWriter(EvidenceWeights weights, AnswerWordsFinder words, IOptions<AnsweringOptions> options)
{
    private const int LongSentences = 5;
    private const int LongOfOneArticle = 3;

    // A long answer's sentences may bring the sentence before, or the speaker.
    private const int LongPieces = 8;

    // A second sentence is worth reading when it is nearly as good as the first; who wants a long answer wants more of the picture. Log odds.
    private const double NearlyAsGood = 1;
    private const double GoodEnough = 4;

    /// <param name="evidence">The best first; at least one.</param>
    public IReadOnlyList<AnswerPiece> Write(Question question, IReadOnlyList<Evidence> evidence, AnswerLength length = AnswerLength.Normal)
    {
        if (question.Type == QuestionType.Latest)
            return [.. evidence.Take(NewsFor(length)).Select(item => new AnswerPiece(item.Passage, item.Span))];
        return length switch
        {
            AnswerLength.Short => Pieces(question, [evidence[0]], options.Value.MostSentences),
            AnswerLength.Long => Pieces(question, ByArticle(Long(question, evidence)), LongPieces),
            _ => Pieces(question, Normal(question, evidence), options.Value.MostSentences),
        };
    }

    /// <summary>What can be told beyond an answer.</summary>
    /// <param name="evidence">What was not told yet, the best first; may be empty.</param>
    public IReadOnlyList<AnswerPiece> WriteMore(Question question, IReadOnlyList<Evidence> evidence)
    {
        var next = evidence.Where(item => item.Strength >= Threshold).Take(options.Value.MostSentences).ToList();
        return question.Type == QuestionType.Latest
            ? [.. next.Select(item => new AnswerPiece(item.Passage, item.Span))]
            : Pieces(question, ByArticle(next), LongPieces);
    }

    private double Threshold => options.Value.RefusalThreshold ?? weights.Threshold;

    private int NewsFor(AnswerLength length) => length switch
    {
        AnswerLength.Short => 1,
        AnswerLength.Long => LongSentences,
        _ => options.Value.MostSentences,
    };

    private List<Evidence> Normal(Question question, IReadOnlyList<Evidence> evidence)
    {
        var best = evidence[0];
        return
        [
            .. evidence
                .Where(other => other == best || IsWorthAdding(question, best, other))
                .Take(SentencesFor(question, best))
                .OrderByDescending(other => other.Passage == best.Passage)
                .ThenBy(other => other.Span.Start),
        ];
    }

    private IEnumerable<Evidence> Long(Question question, IReadOnlyList<Evidence> evidence) => evidence
        .Where(other => other == evidence[0]
            || (other.Score >= evidence[0].Score - GoodEnough && other.Strength >= Threshold && question.Terms.Count > 1))
        .GroupBy(other => other.Article.Id)
        .SelectMany(article => article.Take(LongOfOneArticle))
        .OrderByDescending(other => other.Score)
        .Take(LongSentences);

    // The article of the best sentence comes first, and each article's sentences in their own order.
    private static List<Evidence> ByArticle(IEnumerable<Evidence> evidence) =>
        [.. evidence.GroupBy(item => item.Article.Id).SelectMany(article => article.OrderBy(item => item.Span.Start))];

    private List<AnswerPiece> Pieces(Question question, List<Evidence> chosen, int most)
    {
        var pieces = new List<AnswerPiece>();
        // one sentence answers in the narrow sense, the others add to it
        var best = chosen.MaxBy(sentence => sentence.Score);
        foreach (var sentence in chosen)
        {
            var own = WithContext(question, sentence, sentence == best)
                .Where(piece => !pieces.Any(taken => taken.Article == piece.Article && taken.Span.Overlaps(piece.Span)))
                .ToList();
            if (pieces.Count == 0 || pieces.Count + own.Count <= most)
                pieces.AddRange(own);
        }
        return pieces;
    }

    private int SentencesFor(Question question, Evidence best) =>
        question.Type is QuestionType.Person or QuestionType.Time or QuestionType.Quantity or QuestionType.Count or QuestionType.Place && AnswerOffer.IsThere(best.Features, question.Type)
            ? 1
            : Math.Min(2, options.Value.MostSentences);

    private static bool IsWorthAdding(Question question, Evidence best, Evidence other) =>
        other.Article.Id == best.Article.Id && other.Score >= best.Score - NearlyAsGood && question.Terms.Count > 1;

    private IEnumerable<AnswerPiece> WithContext(Question question, Evidence evidence, bool isBest)
    {
        var passage = evidence.Passage;
        var at = evidence.SentenceIndex;
        for (var before = Antecedent.FirstNeeded(passage, at); before < at; before++)
            yield return Piece(passage, passage.Sentences[before].Span, null);
        var span = ListContinuation.Extend(passage, at);
        var mark = isBest ? words.Find(question, passage, passage.Sentences[at]) : null;
        yield return Piece(passage, span, mark is { } marked ? new TextSpan(marked.Start - span.Start, marked.End - span.Start) : null);
        if (Speaker.AttributionOf(passage, at) is { } attribution)
            yield return Piece(passage, attribution, null) with { IsAttribution = true };
    }

    private static AnswerPiece Piece(AnalyzedPassage passage, TextSpan inPassage, TextSpan? mark) =>
        new(passage, new TextSpan(passage.Passage.Start + inPassage.Start, passage.Passage.Start + inPassage.End), mark);
}
