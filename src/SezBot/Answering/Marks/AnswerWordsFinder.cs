using SezBot.Text;

namespace SezBot.Answering.Marks;

/// <summary>
/// Finds the exact words of a sentence that answer a question: a log-linear model over all runs of its words and over «none of them»,
/// whose features a reader would name.
/// </summary>
public sealed class AnswerWordsFinder(AnswerWordsWeights weights, BackgroundFrequencies background)
{
    /// <summary>Whole words of the sentence, never all of them, in offsets of the passage; null when undecided: then nothing is marked.</summary>
    public TextSpan? Find(Question question, AnalyzedPassage passage, AnalyzedSentence sentence)
    {
        if (question.Type == QuestionType.Latest || question.TotalWeight <= 0)
            return null;
        var view = SentenceView.Of(question, passage, sentence);
        return Choose(view) is { } choice && choice.ExpectedF1 >= weights.Threshold ? view.SpanOf(choice.Span.First, choice.Span.Last) : null;
    }

    /// <summary>The probability, 0 to 1, that some words of the sentence answer.</summary>
    public double Likelihood(Question question, AnalyzedPassage passage, AnalyzedSentence sentence)
    {
        var (spans, probabilities) = Judge(SentenceView.Of(question, passage, sentence));
        var likelihood = 0.0;
        for (var span = 0; span < spans.Count; span++)
            likelihood += probabilities[span];
        return Math.Min(1, likelihood);
    }

    internal SpanChoice? Choose(SentenceView view)
    {
        var (spans, probabilities) = Judge(view);
        return SpanChoice.Of(spans, probabilities.AsSpan(0, spans.Count));
    }

    // The probability of each span; what is missing to 1 is that of none.
    private (IReadOnlyList<CandidateSpan> Spans, double[] Probabilities) Judge(SentenceView view)
    {
        var spans = CandidateSpans.Of(view);
        var features = new SpanFeatures(view, new AnswerSurroundings(view, background)).Write(spans);
        var probabilities = new double[features.Rows];
        for (var row = 0; row < probabilities.Length; row++)
            probabilities[row] = features.Dot(row, weights.Values);
        SpanChoice.Softmax(probabilities);
        return (spans, probabilities);
    }
}
