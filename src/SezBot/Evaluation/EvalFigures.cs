using SezBot.Evaluation.Calibration;

namespace SezBot.Evaluation;

/// <summary>The figures of one run; names as in the JSON, in snake case. Null where the data set has nothing to measure them on.</summary>
/// <param name="Questions">Each counted once, also where it was asked with and without its articles.</param>
/// <param name="HitAt1">Share of answerable questions with a right article first.</param>
/// <param name="AnswerSentenceAt1">Share of questions with an answer string whose first sentence holds it.</param>
/// <param name="RefusalRecall">Share of unanswerable questions that were refused.</param>
/// <param name="FalseRefusal">Share of answerable questions that were refused.</param>
/// <param name="CitedFirst">Share of answered answerable questions whose first citation is of a right article.</param>
/// <param name="CitationValid">Share of citations that equal the text at their offsets.</param>
/// <param name="MarkedShare">Share with bold words among answered questions whose first sentence holds an answer string: there is something to mark.</param>
/// <param name="MarkedF1">Mean F1 of the bold words against the answer over all questions that have bold words, those with a wrong sentence included.</param>
/// <param name="MarkedShareOfAll">Share with bold words among all questions with an answer string, refused ones included.</param>
/// <param name="MarkedF1Held">As <paramref name="MarkedF1"/>, only where the first sentence holds an answer string.</param>
/// <param name="FollowUpHitAt1">Share of follow-ups with a right article first.</param>
/// <param name="NewSubjectAltered">How many changes of subject were rewritten.</param>
public sealed record EvalFigures(
    int Passages,
    int Questions,
    double? HitAt1,
    double? HitAt5,
    double? HitAt10,
    double? MrrAt10,
    double? NdcgAt10,
    double? AnswerSentenceAt1,
    double? AnswerSentenceAt3,
    double? RefusalRecall,
    double? FalseRefusal,
    double? CitedFirst,
    double? CitationValid,
    double? MarkedShare,
    double? MarkedF1,
    double? MarkedShareOfAll,
    double? MarkedF1Held,
    double? FollowUpHitAt1,
    int? NewSubjectAltered,
    double P50Ms,
    double P95Ms,
    double IndexSeconds)
{
    private const int Depth = 10;
    private const int CurvePoints = 20;
    private const int Digits = 4;

    /// <summary>Strength below which the program refuses.</summary>
    public double RefusalThreshold { get; private init; }

    /// <summary>See <see cref="Refusal.RecallAt"/>, at 5 % of the answerable questions refused.</summary>
    public double? RefusalRecallAt5 { get; private init; }

    /// <summary>The same at 10 %.</summary>
    public double? RefusalRecallAt10 { get; private init; }

    /// <summary>See <see cref="Refusal.Auroc"/>.</summary>
    public double? Auroc { get; private init; }

    /// <summary>See <see cref="Reliability"/>.</summary>
    public double? ExpectedCalibrationError { get; private init; }

    public IReadOnlyList<CalibrationBin> Calibration { get; private init; } = [];

    /// <summary>Each search by itself and both together; empty without an embedding model.</summary>
    public IReadOnlyList<LegFigures> Legs { get; private init; } = [];

    /// <summary>Share of all questions that were answered.</summary>
    public double? Coverage { get; private init; }

    /// <summary>Share of these answers that are wrong; see <see cref="RiskCoverageCurve"/>.</summary>
    public double? Risk { get; private init; }

    /// <summary>Area under the curve of risk over coverage.</summary>
    public double? Aurc { get; private init; }

    /// <summary>The curve itself, thinned to <see cref="CurvePoints"/> points.</summary>
    public IReadOnlyList<RiskCoveragePoint> RiskCoverage { get; private init; } = [];

    /// <summary>Pairs of articles judged as of one event or of two; the next three are of them, see <see cref="PairFigures"/>.</summary>
    public int? Pairs { get; private init; }

    public double? PairPrecision { get; private init; }

    public double? PairRecall { get; private init; }

    public double? PairF1 { get; private init; }

    /// <param name="threshold">Strength below which the program refuses.</param>
    public static EvalFigures Of(IReadOnlyList<QuestionOutcome> outcomes, double threshold, int passages, double indexSeconds) =>
        Count(outcomes, passages, indexSeconds).With([.. outcomes.Select(outcome => outcome.Judgement)], threshold) with { Legs = LegFigures.Of(outcomes) };

    /// <summary>The same with the figures of pairs; null for none.</summary>
    public EvalFigures With(PairFigures? pairs) => this with
    {
        Pairs = pairs?.Pairs,
        PairPrecision = Rounded(pairs?.Precision),
        PairRecall = Rounded(pairs?.Recall),
        PairF1 = Rounded(pairs?.F1),
    };

    private EvalFigures With(IReadOnlyList<Judgement> judgements, double threshold)
    {
        var bins = Reliability.Of(judgements);
        var curve = RiskCoverageCurve.Of(judgements);
        var shipped = curve.At(threshold);
        return this with
        {
            RefusalThreshold = threshold,
            RefusalRecallAt5 = Rounded(Refusal.RecallAt(judgements, 0.05)),
            RefusalRecallAt10 = Rounded(Refusal.RecallAt(judgements, 0.10)),
            Auroc = Rounded(Refusal.Auroc(judgements)),
            ExpectedCalibrationError = Rounded(Reliability.Error(bins)),
            Calibration = [.. bins.Select(bin => bin.Rounded(Digits))],
            Coverage = Rounded(shipped.Coverage),
            Risk = Rounded(shipped.Coverage > 0 ? shipped.Risk : null),
            Aurc = Rounded(curve.Area),
            RiskCoverage = [.. curve.Thinned(CurvePoints).Select(point => point.Rounded(Digits))],
        };
    }

    private static EvalFigures Count(IReadOnlyList<QuestionOutcome> outcomes, int passages, double indexSeconds)
    {
        var answerable = outcomes.Where(outcome => outcome.Question.IsAnswerable).ToList();
        var sentences = answerable.Where(outcome => outcome.Question.TellingAnswers.Any()).ToList();
        var followUps = outcomes.Where(outcome => outcome.Question.Kind == EvalQuestion.FollowUp).ToList();
        var newSubjects = outcomes.Where(outcome => outcome.Question.Kind == EvalQuestion.NewSubject).ToList();
        var cited = answerable.Where(outcome => outcome.Answer.Citations.Count > 0).ToList();
        var citations = outcomes.Sum(outcome => outcome.Answer.Citations.Count);
        return new EvalFigures(
            passages, outcomes.Count(outcome => outcome.LeftOut.Count == 0),
            Mean(answerable, outcome => IsHit(outcome, 1)), Mean(answerable, outcome => IsHit(outcome, 5)), Mean(answerable, outcome => IsHit(outcome, Depth)),
            Mean(answerable, outcome => RankingMetrics.ReciprocalRank(outcome.Ranked, outcome.Relevant, Depth)),
            Mean(answerable, outcome => RankingMetrics.NormalizedDiscountedGain(outcome.Ranked, outcome.Relevant, Depth)),
            Mean(sentences, outcome => outcome.AnswerRank <= 1 ? 1 : 0), Mean(sentences, outcome => outcome.AnswerRank <= 3 ? 1 : 0),
            Mean(outcomes.Where(outcome => !outcome.Question.IsAnswerable), outcome => outcome.Answer.Citations.Count == 0 ? 1 : 0),
            Mean(answerable, outcome => outcome.Answer.Citations.Count == 0 ? 1 : 0),
            Mean(cited, outcome => outcome.Relevant.Contains(outcome.FirstCited!) ? 1 : 0),
            citations == 0 ? null : (double)outcomes.Sum(outcome => outcome.ValidCitations) / citations,
            Mean(sentences.Where(MarkedWords.CanBeMarked), IsMarked), Mean(sentences.Where(MarkedWords.IsMarked), MarkedWords.F1),
            Mean(sentences, IsMarked), Mean(sentences.Where(outcome => MarkedWords.CanBeMarked(outcome) && MarkedWords.IsMarked(outcome)), MarkedWords.F1),
            Mean(followUps, outcome => IsHit(outcome, 1)),
            newSubjects.Count == 0 ? null : newSubjects.Count(outcome => outcome.Answer.StandaloneQuestion is not null),
            RankingMetrics.Quantile([.. outcomes.Select(outcome => outcome.Milliseconds)], 0.5),
            RankingMetrics.Quantile([.. outcomes.Select(outcome => outcome.Milliseconds)], 0.95),
            Math.Round(indexSeconds, 2));
    }

    private static double IsMarked(QuestionOutcome outcome) => MarkedWords.IsMarked(outcome) ? 1 : 0;

    private static double IsHit(QuestionOutcome outcome, int depth) => RankingMetrics.Hit(outcome.Ranked, outcome.Relevant, depth) ? 1 : 0;

    private static double? Mean(IEnumerable<QuestionOutcome> outcomes, Func<QuestionOutcome, double> value) =>
        outcomes.Select(value).DefaultIfEmpty(double.NaN).Average() is var mean && double.IsNaN(mean) ? null : Rounded(mean);

    private static double? Rounded(double? value) => value is { } number ? Math.Round(number, Digits) : null;
}
