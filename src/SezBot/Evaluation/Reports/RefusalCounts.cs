namespace SezBot.Evaluation.Reports;

/// <summary>How many questions were answered and refused at the threshold of the program.</summary>
/// <param name="Right">Answerable ones, answered out of a right article.</param>
/// <param name="Wrong">Answerable ones, answered out of another.</param>
/// <param name="Refused">Answerable ones, refused.</param>
/// <param name="RefusedByRule">Of these: whatever the evidence.</param>
/// <param name="UnanswerableAnswered">Unanswerable ones, answered.</param>
/// <param name="UnanswerableRefused">Unanswerable ones, refused.</param>
/// <param name="UnanswerableRefusedByRule">Of these: whatever the evidence.</param>
public sealed record RefusalCounts(
    int Right, int Wrong, int Refused, int RefusedByRule, int UnanswerableAnswered, int UnanswerableRefused, int UnanswerableRefusedByRule)
{
    public int Answerable => Right + Wrong + Refused;

    public int Unanswerable => UnanswerableAnswered + UnanswerableRefused;

    public static RefusalCounts Of(IReadOnlyList<QuestionOutcome> outcomes)
    {
        var answerable = outcomes.Where(outcome => outcome.Question.IsAnswerable).ToList();
        var others = outcomes.Where(outcome => !outcome.Question.IsAnswerable).ToList();
        return new RefusalCounts(
            answerable.Count(outcome => outcome.IsAnswered && outcome.IsFirstRight), answerable.Count(outcome => outcome.IsAnswered && !outcome.IsFirstRight),
            answerable.Count(outcome => !outcome.IsAnswered), answerable.Count(IsRefusedByRule),
            others.Count(outcome => outcome.IsAnswered), others.Count(outcome => !outcome.IsAnswered), others.Count(IsRefusedByRule));
    }

    private static bool IsRefusedByRule(QuestionOutcome outcome) => outcome is { IsAnswered: false, Answer.Strength: 0 };
}
