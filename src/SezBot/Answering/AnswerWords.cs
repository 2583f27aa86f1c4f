using SezBot.Answering.Marks;

namespace SezBot.Answering;

/// <summary>Whether a sentence offers what the question asks for: a person, a date, a quantity, a place, a reason, a list.</summary>
public static class AnswerWords
{
    /// <summary>
    /// How well it does, from 0 (nothing of the kind) to 1; what the question itself names does not count. For kinds that have no
    /// look of their own, 1. Takes some microseconds.
    /// </summary>
    public static double OfferDegree(Question question, AnalyzedPassage passage, AnalyzedSentence sentence) =>
        Offer.Degree(SentenceView.Of(question, passage, sentence));
}
