namespace SezBot.Answering;

/// <summary>
/// How the features of evidence add up to a score (order within a question) and to a strength (a probability). No feature looks at the size
/// of the corpus. The score's weights came from a coordinate search on xquad_ru_dev and danetqa_dev among 33,569 other passages and on the
/// project's own questions. The strength is a logistic regression on the best sentence of 612 questions with an answer (xquad_ru_dev) and
/// 400 without (unanswerable_dev), both classes weighing the same, among 10, 100, 1,000 and 33,569 other passages.
/// </summary>
public static class EvidenceWeights
{
    // Below this share the evidence talks about the right name and about nothing that was asked of it.
    private const double NothingOfTheSubject = 0.15;

    public static double Score(EvidenceFeatures features, QuestionType type) =>
        (0.20 * features.Sentence) + (0.60 * features.Context) + (0.30 * features.Passage) + (0.30 * features.Names)
        + (0.15 * features.Subject) + (OfferScore(type) * features.Offer) - (0.30 * features.Headline) + (0.50 * features.Rank);

    public static double Strength(EvidenceFeatures features, QuestionType type) => Logistic(
        -6.2 + (0.85 * features.Sentence) + (1.8 * features.Context) + (2.2 * features.Passage) + (3.0 * features.Names)
        + (1.1 * features.Rarest) + (1.4 * features.Subject) - (features.Subject < NothingOfTheSubject ? 1.3 : 0)
        - (features.Offer > 0 ? 0 : MissingOffer(type)));

    // A number or a date is missed more when it is what was asked for.
    private static double OfferScore(QuestionType type) => type switch
    {
        QuestionType.Count => 0.35,
        QuestionType.Time => 0.25,
        _ => 0.15,
    };

    // Fitted, but for Count (fitted 1.8): a sentence without a number never answers «сколько».
    private static double MissingOffer(QuestionType type) => type switch
    {
        QuestionType.Count => 6,
        QuestionType.Time => 2.45,
        QuestionType.Place => 1.7,
        QuestionType.Person => 0.4,
        _ => 0,
    };

    private static double Logistic(double x) => 1 / (1 + Math.Exp(-x));
}
