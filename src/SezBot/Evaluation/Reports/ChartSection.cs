using System.Xml.Linq;

namespace SezBot.Evaluation.Reports;

/// <summary>The two pictures, each with how it is read.</summary>
internal static class ChartSection
{
    public static XElement Of(EvalReport report, ReportText text) => Html.Of(
        "section",
        Html.Of("h2", text.Get("Charts")),
        Html.Of(
            "div",
            Html.Class("charts"),
            Figure(RiskCoverageChart.Draw(report.Curve, report.Figures.RefusalThreshold, text), text.Get("RiskTitle"), text.Get("RiskCaption")),
            report.Bins.Count == 0
                ? Html.Of("p", text.Get("NoCalibration"))
                : Figure(CalibrationChart.Draw(report.Bins, report.Figures.RefusalThreshold, text), text.Get("CalibrationTitle"), text.Get("CalibrationCaption"))));

    private static XElement Figure(XElement chart, string title, string caption) =>
        Html.Of("figure", Html.Of("h3", title), chart, Html.Of("figcaption", caption));
}
