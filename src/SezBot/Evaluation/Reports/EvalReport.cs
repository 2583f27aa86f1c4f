using SezBot.Answering;
using SezBot.Evaluation.Calibration;

namespace SezBot.Evaluation.Reports;

/// <summary>What a report tells, before it is put into words and pictures.</summary>
/// <param name="Types">The same figures over the questions of one type, the most frequent first.</param>
/// <param name="Curve">Every threshold that makes a difference.</param>
/// <param name="Stages">Median milliseconds of each stage of an answer, in their order.</param>
public sealed record EvalReport(
    ReportOrigin Origin,
    EvalFigures Figures,
    IReadOnlyList<(QuestionType Type, EvalFigures Figures)> Types,
    RefusalCounts Refusals,
    RiskCoverageCurve Curve,
    IReadOnlyList<CalibrationBin> Bins,
    IReadOnlyList<WorstMiss> Misses,
    IReadOnlyList<(string Stage, double Milliseconds)> Stages)
{
    public static EvalReport Of(EvalRun run, QuestionReader reader, ReportOrigin origin)
    {
        var judgements = run.Outcomes.Select(outcome => outcome.Judgement).ToList();
        return new EvalReport(
            origin, run.Figures, TypesOf(run, reader), RefusalCounts.Of(run.Outcomes), RiskCoverageCurve.Of(judgements), Reliability.Of(judgements),
            WorstMiss.Of(run.Outcomes), StagesOf(run.Outcomes));
    }

    private static IReadOnlyList<(QuestionType, EvalFigures)> TypesOf(EvalRun run, QuestionReader reader) => [.. run.Outcomes
        .GroupBy(outcome => reader.Read(StandaloneQuestion.AsAsked(outcome.Answer.StandaloneQuestion ?? outcome.Question.Question)).Type)
        .OrderByDescending(type => type.Count())
        .Select(type => (type.Key, EvalFigures.Of([.. type], run.Figures.RefusalThreshold, run.Figures.Passages, run.Figures.IndexSeconds)))];

    private static IReadOnlyList<(string, double)> StagesOf(IReadOnlyList<QuestionOutcome> outcomes) => [.. outcomes
        .SelectMany(outcome => outcome.Answer.TimingsMs)
        .GroupBy(stage => stage.Key)
        .Select(stage => (stage.Key, RankingMetrics.Quantile([.. stage.Select(one => one.Value)], 0.5)))];
}
