namespace SezBot.Evaluation.Calibration;

/// <summary>How well strength tells answerable questions from unanswerable ones, whatever the threshold.</summary>
public static class Refusal
{
    // So that 5 % of 60 are 3 also in binary fractions.
    private const double Rounding = 1e-9;

    /// <summary>
    /// Share of the unanswerable questions that are refused at the highest threshold that refuses no more than
    /// <paramref name="falseRefusals"/> of the answerable ones. Null without questions of both kinds, and where rules alone refuse more.
    /// </summary>
    /// <param name="falseRefusals">From 0 to below 1.</param>
    public static double? RecallAt(IReadOnlyList<Judgement> judgements, double falseRefusals)
    {
        var (answerable, others) = Split(judgements);
        if (answerable.Count == 0 || others.Count == 0)
            return null;
        var threshold = answerable[(int)((falseRefusals * answerable.Count) + Rounding)];
        return threshold == 0 ? null : others.Average(strength => strength < threshold ? 1.0 : 0);
    }

    /// <summary>
    /// The area under the ROC curve: how often an answerable question is stronger than an unanswerable one, equal strengths counting half
    /// (Hanley and McNeil, 1982). Null without questions of both kinds.
    /// </summary>
    public static double? Auroc(IReadOnlyList<Judgement> judgements)
    {
        var (answerable, others) = Split(judgements);
        return answerable.Count == 0 || others.Count == 0
            ? null
            : answerable.Average(strength => others.Average(other => strength > other ? 1 : strength == other ? 0.5 : 0));
    }

    private static (IReadOnlyList<double> Answerable, IReadOnlyList<double> Others) Split(IReadOnlyList<Judgement> judgements)
    {
        var kinds = judgements.OrderBy(judgement => judgement.Strength).ToLookup(judgement => judgement.IsAnswerable, judgement => judgement.Strength);
        return ([.. kinds[true]], [.. kinds[false]]);
    }
}
