using System.Xml.Linq;

namespace SezBot.Evaluation.Reports;

/// <summary>Who was answered and who was refused, and how sure the program was of them.</summary>
internal static class RefusalSection
{
    public static XElement Of(EvalReport report, ReportText text) => Html.Of(
        "section", [Html.Of("h2", text.Get("Refusals")), Counts(report.Refusals, text), .. report.Bins.Count == 0 ? [] : Bins(report, text)]);

    private static XElement Counts(RefusalCounts counts, ReportText text) => Html.Table(
        ["", text.Get("AnsweredRight"), text.Get("AnsweredWrong"), text.Get("Refused"), text.Get("OfThemByRule")],
        [
            [text.Get("Answerable", counts.Answerable), Cell(counts.Right, counts.Answerable, text), Cell(counts.Wrong, counts.Answerable, text),
                Cell(counts.Refused, counts.Answerable, text), Cell(counts.RefusedByRule, counts.Answerable, text)],
            [text.Get("Unanswerable", counts.Unanswerable), "—", Cell(counts.UnanswerableAnswered, counts.Unanswerable, text),
                Cell(counts.UnanswerableRefused, counts.Unanswerable, text), Cell(counts.UnanswerableRefusedByRule, counts.Unanswerable, text)],
        ]);

    private static object Cell(int count, int of, ReportText text) => of == 0 ? "—" : ReportText.Value(count, $"{count} ({text.Percent((double)count / of)})");

    private static IEnumerable<XElement> Bins(EvalReport report, ReportText text) =>
    [
        Html.Of("h3", text.Get("CalibrationTitle")),
        Html.Of("p", text.Get("CalibrationMethod", text.Number(report.Figures.ExpectedCalibrationError ?? 0, 3))),
        Html.Table(
            [text.Get("Bin"), text.Get("QuestionsColumn"), text.Get("Weight"), text.Get("MeanStrength"), text.Get("ShareRight")],
            report.Bins.Select(bin => (IReadOnlyList<object?>)
            [
                $"{text.Number(bin.From, 1)}–{text.Number(bin.To, 1)}", ReportText.Value(bin.Count, $"{bin.Count}"), text.Share(bin.Weight), text.Share(bin.Strength), text.Share(bin.Right),
            ])),
    ];
}
