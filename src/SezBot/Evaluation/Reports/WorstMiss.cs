using SezBot.Corpus;

namespace SezBot.Evaluation.Reports;

/// <summary>A question that went wrong.</summary>
public sealed record WorstMiss(QuestionOutcome Outcome, MissKind Kind)
{
    // So many questions are shown; some of them are refusals, where there are any.
    private const int Most = 20;
    private const int SeatsOfRefusals = 5;

    /// <summary>The article that was cited first or, after a refusal, weighed first; null when nothing was found.</summary>
    public Article? Article => Outcome.Answer.Considered.Select(evidence => evidence.Article).FirstOrDefault(article => Cited is null || article.Id == Cited.Article);

    /// <summary>The sentence that was cited first or, after a refusal, weighed first; null when nothing was found.</summary>
    public string? Quote => Cited?.Quote ?? (Outcome.Answer.Considered.Count > 0 ? Outcome.Answer.Considered[0].Quote : null);

    /// <summary>Position of the first right article, from 1; null when there is none among those ranked.</summary>
    public int? RightRank => Outcome.Ranked.Index().Where(ranked => Outcome.Relevant.Contains(ranked.Item)).Select(ranked => (int?)ranked.Index + 1).FirstOrDefault();

    /// <summary>The sentence shown holds an expected string, so the answer may be right all the same.</summary>
    public bool MayBeRight => Kind is MissKind.AnsweredUnanswerable or MissKind.AnsweredWrongly && Quote is { } quote && Outcome.Question.IsAnsweredBy(quote);

    private Citation? Cited => Outcome.IsAnswered ? Outcome.Answer.Citations[0] : null;

    /// <summary>The worst first: wrong answers by how sure they were, refusals of what was well found, answers beside the point.</summary>
    public static IReadOnlyList<WorstMiss> Of(IReadOnlyList<QuestionOutcome> outcomes)
    {
        var misses = outcomes.Select(outcome => KindOf(outcome) is { } kind ? new WorstMiss(outcome, kind) : null).OfType<WorstMiss>().ToList();
        var wrong = misses.Where(miss => miss.Kind is MissKind.AnsweredUnanswerable or MissKind.AnsweredWrongly).OrderByDescending(Strength).ToList();
        var refused = misses.Where(miss => miss.Kind == MissKind.RefusedThoughFound).OrderBy(miss => miss.Outcome.AnswerRank ?? int.MaxValue).ThenBy(Strength).ToList();
        var beside = misses.Where(miss => miss.Kind == MissKind.AnsweredBeside).OrderByDescending(Strength);
        var seats = Math.Max(Most - wrong.Count, Math.Min(refused.Count, SeatsOfRefusals));
        return [.. wrong.Take(Most - Math.Min(refused.Count, seats)).Concat(refused.Take(seats)).Concat(beside).Take(Most)];
    }

    private static double Strength(WorstMiss miss) => miss.Outcome.Answer.Strength;

    private static MissKind? KindOf(QuestionOutcome outcome) => (outcome.IsAnswered, outcome.IsFirstRight) switch
    {
        (true, false) => outcome.Question.IsAnswerable ? MissKind.AnsweredWrongly : MissKind.AnsweredUnanswerable,
        (false, true) => MissKind.RefusedThoughFound,
        (true, true) when outcome.Question.TellingAnswers.Any() && outcome.AnswerRank != 1 => MissKind.AnsweredBeside,
        _ => null,
    };
}
