using System.Globalization;
using System.Xml.Linq;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SezBot.Answering;
using SezBot.Evaluation;
using SezBot.Evaluation.Reports;
using SezBot.Tests.Support;

namespace SezBot.Tests.Evaluation.Reports;

public sealed class ReportWriterTests : IAsyncDisposable
{
    // What a question and a source may hold: markup, a control character, half of a surrogate pair.
    private const string Nasty = "<script src=\"https://evil.example/x.js\">alert(1)</script> & \"]]>\u0001\ud800";

    private static readonly QuestionOutcome[] Mixed =
    [
        Outcomes.Answered("good", 0.9, "right", answerRank: 1), Outcomes.Answered("wrong", 0.7, "other"), Outcomes.Refused("refused", 0.1, "right"),
        Outcomes.Unanswerable("nowhere", 0.8, Nasty, Nasty), Outcomes.Answered("when", 0.6, "right", answerRank: 2),
    ];

    private readonly TempFolder _folder = new();
    private readonly ReadPath _path = new();

    public async ValueTask DisposeAsync()
    {
        _folder.Dispose();
        await _path.DisposeAsync();
    }

    private EvalRun Write(QuestionOutcome[] outcomes, string language = "ru")
    {
        var run = new EvalRun(EvalFigures.Of(outcomes, 0.34, 7, 1.5), outcomes);
        _path.Get<ReportWriter>().Write(run, _folder.In("report"), "sezbot eval \"my set\" --report r", language);
        return run;
    }

    private string Read(string name) => File.ReadAllText(Path.Combine(_folder.In("report"), name));

    private IHtmlDocument Page() => new HtmlParser(new HtmlParserOptions { IsStrictMode = true, IsScripting = true }).ParseDocument(Read(ReportFolder.Page));

    private static double Value(AngleSharp.Dom.IParentNode place) =>
        double.Parse(place.QuerySelector("data")!.GetAttribute("value")!, CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("ru")]
    [InlineData("en")]
    public void The_page_is_well_formed_and_asks_nobody_for_anything(string language)
    {
        Write(Mixed, language);

        var page = Page();

        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Empty(page.QuerySelectorAll("script, link, iframe, object, img, base, form"));
        Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute =>
            attribute.Name is "src" or "href" || (attribute.Name != "xmlns" && attribute.Value.Contains("//", StringComparison.Ordinal)));
        Assert.DoesNotContain("url(", Read(ReportFolder.Page), StringComparison.Ordinal);
        Assert.DoesNotContain("@import", Read(ReportFolder.Page), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_asked_and_found_is_shown_as_it_stands_without_what_no_page_can_hold()
    {
        Write(Mixed);

        var misses = Page().QuerySelectorAll(".misses li");

        var shown = Nasty.Replace('\u0001', '\uFFFD').Replace('\ud800', '\uFFFD');
        Assert.Contains(misses, miss => miss.QuerySelector("h3")!.TextContent == shown && miss.QuerySelector("q")!.TextContent == shown);
    }

    [Fact]
    public void Its_numbers_are_the_figures_of_the_run()
    {
        var figures = Write(Mixed).Figures;

        var page = Page();

        Assert.Equal(figures.HitAt1, Value(page.QuerySelector("#hit_at_1")!));
        Assert.Equal(figures.FalseRefusal, Value(page.QuerySelector("#false_refusal")!));
        Assert.Equal(figures.RefusalRecall, Value(page.QuerySelector("#refusal_recall")!));
        Assert.Equal(figures.ExpectedCalibrationError, Value(page.QuerySelector("#expected_calibration_error")!));
        Assert.Equal(figures.Aurc, Value(page.QuerySelector("#aurc")!));
        Assert.Null(page.QuerySelector("#follow_up_hit_at_1"));
        Assert.Equal(["25,0 %", "0,0 %"], page.QuerySelectorAll("#false_refusal data, #refusal_recall data").Select(data => data.TextContent.Replace('\u00A0', ' ')));
        Assert.Contains("sezbot eval \"my set\" --report r", page.Body!.TextContent);
        Assert.Contains("12 ноября 2025", page.Body.TextContent);
        Assert.Contains(_path.Get<EvidenceWeights>().Version, page.Body.TextContent);
        Assert.Equal(["nowhere", "wrong", "refused", "when"], page.QuerySelectorAll(".misses li dd:last-child").Select(id => id.TextContent));
    }

    [Fact]
    public void The_pictures_are_also_files_of_their_own_and_mark_the_threshold()
    {
        Write(Mixed);

        Assert.Equal(2, Page().QuerySelectorAll("figure svg").Length);
        Assert.All([ReportFolder.RiskCoverage, ReportFolder.Calibration], name =>
        {
            var picture = XDocument.Parse(Read(name));
            Assert.Equal("svg", picture.Root!.Name.LocalName);
            Assert.Contains(picture.Descendants(), element => element.Value == "порог 0,34");
        });
    }

    [Fact]
    public void The_curve_stands_where_the_figures_say()
    {
        var figures = Write(Mixed).Figures;

        var dot = XDocument.Parse(Read(ReportFolder.RiskCoverage)).Descendants().Single(element => (string?)element.Attribute("class") == "mark-dot");

        var frame = new ChartFrame(new ReportText("ru"), 1);
        Assert.Equal(ChartFrame.X(figures.Coverage!.Value), (double)dot.Attribute("cx")!, 0.01);
        Assert.Equal(frame.Y(figures.Risk!.Value), (double)dot.Attribute("cy")!, 0.01);
    }

    [Fact]
    public void With_one_kind_of_question_there_is_no_calibration_and_with_no_answer_no_curve()
    {
        Write([Outcomes.Refused("refused", 0, "right")]);

        Assert.False(File.Exists(Path.Combine(_folder.In("report"), ReportFolder.Calibration)));
        Assert.DoesNotContain(XDocument.Parse(Read(ReportFolder.RiskCoverage)).Descendants(), element => (string?)element.Attribute("class") == "curve");
        Assert.Contains("по правилу", Page().QuerySelector(".misses .kind")!.TextContent);
    }
}
