using System.Xml.Linq;

namespace SezBot.Evaluation.Reports;

/// <summary>How long answers took, in all and by stage.</summary>
internal static class TimeSection
{
    private static readonly string[] Stages = ["understand", "open", "evidence", "check"];

    public static XElement Of(EvalReport report, ReportText text) => Html.Of(
        "section",
        Html.Of("h2", text.Get("Times")),
        Html.Table(["", text.Get("Milliseconds")],
        [
            Row(text.Get("MedianTime"), report.Figures.P50Ms, text),
            Row(text.Get("SlowTime"), report.Figures.P95Ms, text),
            .. report.Stages.Where(stage => Stages.Contains(stage.Stage)).Select(stage => Row(text.Get("StageTime", text.Get($"Stage_{stage.Stage}")), stage.Milliseconds, text)),
        ]),
        Html.Of("p", text.Get("IndexTime", text.Number(report.Figures.IndexSeconds, 1), report.Origin.Machine)));

    private static IReadOnlyList<object?> Row(string name, double milliseconds, ReportText text) => [name, ReportText.Value(milliseconds, text.Number(milliseconds))];
}
