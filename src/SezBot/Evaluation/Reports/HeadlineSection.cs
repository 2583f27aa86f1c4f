using System.Xml.Linq;

namespace SezBot.Evaluation.Reports;

/// <summary>What came out, in a sentence and in figures that each say what they mean.</summary>
internal static class HeadlineSection
{
    // By name as in the JSON; those that a run has not measured are left out.
    private static readonly IReadOnlyList<(string Name, Func<EvalFigures, double?> Value)> Shares =
    [
        ("hit_at_1", figures => figures.HitAt1),
        ("ndcg_at_10", figures => figures.NdcgAt10),
        ("answer_sentence_at_1", figures => figures.AnswerSentenceAt1),
        ("answer_sentence_at_3", figures => figures.AnswerSentenceAt3),
        ("cited_first", figures => figures.CitedFirst),
        ("citation_valid", figures => figures.CitationValid),
        ("marked_share", figures => figures.MarkedShare),
        ("marked_f1", figures => figures.MarkedF1),
        ("false_refusal", figures => figures.FalseRefusal),
        ("refusal_recall", figures => figures.RefusalRecall),
        ("refusal_recall_at_5", figures => figures.RefusalRecallAt5),
        ("refusal_recall_at_10", figures => figures.RefusalRecallAt10),
        ("expected_calibration_error", figures => figures.ExpectedCalibrationError),
        ("aurc", figures => figures.Aurc),
        ("follow_up_hit_at_1", figures => figures.FollowUpHitAt1),
    ];

    public static XElement Of(EvalReport report, ReportText text) => Html.Of(
        "section",
        Html.Of("p", Html.Class("lead"), Summary(report, text)),
        report.Figures.Questions < report.Refusals.Answerable + report.Refusals.Unanswerable ? Html.Of("p", text.Get("AskedTwice")) : null,
        Html.Of("div", Html.Class("cards"), Shares.Where(share => share.Value(report.Figures) is not null).Select(share => Card(share.Name, share.Value(report.Figures), text))));

    private static string Summary(EvalReport report, ReportText text)
    {
        var counts = report.Refusals;
        var asked = text.Get("Asked", text.Count("Questions", report.Figures.Questions), text.Count("Passages", report.Figures.Passages));
        var answered = counts.Right + counts.Wrong + counts.UnanswerableAnswered;
        return answered == 0
            ? $"{asked} {text.Get("NothingAnswered")}"
            : $"{asked} {text.Get("Answered", answered, counts.Answerable + counts.Unanswerable, text.Percent(1 - (double)counts.Right / answered), text.Number(report.Figures.RefusalThreshold))}";
    }

    private static XElement Card(string name, double? share, ReportText text) => Html.Of(
        "div",
        Html.Class("card"),
        new XAttribute("id", name),
        Html.Of("b", text.Share(share)),
        Html.Of("h3", text.Get($"Name_{name}")),
        Html.Of("p", text.Get($"Meaning_{name}")),
        Html.Of("code", name));
}
