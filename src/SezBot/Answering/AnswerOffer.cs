namespace SezBot.Answering;

/// <summary>Whether a sentence offers what the question asks for, as features.</summary>
internal static class AnswerOffer
{
    private const double Doubtful = 0.5;

    /// <summary>The feature that says that what such a question asks for is not there; null where any sentence would do.</summary>
    public static EvidenceFeature? LackOf(QuestionType type) => type switch
    {
        QuestionType.Count => EvidenceFeature.LacksCount,
        QuestionType.Quantity => EvidenceFeature.LacksQuantity,
        QuestionType.Time => EvidenceFeature.LacksTime,
        QuestionType.Person => EvidenceFeature.LacksPerson,
        QuestionType.Place => EvidenceFeature.LacksPlace,
        QuestionType.Reason or QuestionType.List or QuestionType.Definition => EvidenceFeature.LacksOther,
        _ => null,
    };

    /// <summary>«сколько» was asked and there is no number: no strength makes that an answer.</summary>
    public static bool LacksNumber(EvidenceFeatures features, QuestionType type) => type == QuestionType.Count && features[EvidenceFeature.LacksCount] >= 1;

    /// <summary>Whether a sentence so measured was seen to offer it.</summary>
    public static bool IsThere(EvidenceFeatures features, QuestionType type) => LackOf(type) is { } lack && features[lack] <= Doubtful;

    /// <summary>The features after a closer look.</summary>
    public static EvidenceFeatures Look(Question question, AnalyzedPassage passage, AnalyzedSentence sentence, EvidenceFeatures features) =>
        LackOf(question.Type) is { } lack ? features.With(lack, 1 - AnswerWords.OfferDegree(question, passage, sentence)) : features;
}
