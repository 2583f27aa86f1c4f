using System.Xml.Linq;

namespace SezBot.Evaluation.Reports;

/// <summary>How the report was made, so that it can be made again.</summary>
internal static class OriginSection
{
    public static XElement Of(EvalReport report, ReportText text) => Html.Of(
        "section",
        Html.Of("h2", text.Get("Origin")),
        Html.Of(
            "dl",
            Fact(text.Get("Command"), Html.Of("code", report.Origin.Command)),
            Fact(text.Get("At"), text.Date(report.Origin.At)),
            Fact(text.Get("Corpus"), text.Count("Passages", report.Figures.Passages)),
            Fact(text.Get("Weights"), report.Origin.Weights),
            Fact(text.Get("Threshold"), ReportText.Value(report.Figures.RefusalThreshold, text.Number(report.Figures.RefusalThreshold, 3))),
            Fact(text.Get("Machine"), report.Origin.Machine)));

    private static XElement[] Fact(string name, object value) => [Html.Of("dt", name), Html.Of("dd", value)];
}
