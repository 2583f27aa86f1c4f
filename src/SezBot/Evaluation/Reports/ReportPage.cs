using System.Xml.Linq;

namespace SezBot.Evaluation.Reports;

/// <summary>The report as one HTML page that asks nothing of anybody: no script, no outside request.</summary>
internal static class ReportPage
{
    /// <summary>What tells a report from any other page.</summary>
    public const string Mark = "sezbot eval --report";

    public static string Write(EvalReport report, ReportText text)
    {
        var title = text.Get("PageTitle");
        var page = Html.Of(
            "html",
            new XAttribute("lang", text.Language),
            Html.Of(
                "head",
                Html.Of("meta", new XAttribute("charset", "utf-8")),
                Meta("viewport", "width=device-width, initial-scale=1"),
                Meta("generator", Mark),
                Html.Of("title", title),
                Html.Of("style", ReportStyle.Css)),
            Html.Of("body", Html.Of("main", [Html.Of("h1", title), .. Sections(report, text)])));
        return $"<!DOCTYPE html>\n{page.ToString(SaveOptions.DisableFormatting)}\n";
    }

    private static IEnumerable<XElement> Sections(EvalReport report, ReportText text) =>
    [
        HeadlineSection.Of(report, text),
        ChartSection.Of(report, text),
        RefusalSection.Of(report, text),
        TypeSection.Of(report, text),
        MissSection.Of(report, text),
        TimeSection.Of(report, text),
        OriginSection.Of(report, text),
    ];

    private static XElement Meta(string name, string content) => Html.Of("meta", new XAttribute("name", name), new XAttribute("content", content));
}
