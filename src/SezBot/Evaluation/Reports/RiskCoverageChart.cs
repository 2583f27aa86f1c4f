using System.Xml.Linq;
using SezBot.Evaluation.Calibration;

namespace SezBot.Evaluation.Reports;

/// <summary>The share of wrong answers over the share of answered questions, with the program's threshold marked.</summary>
internal static class RiskCoverageChart
{
    // Enough for a smooth line, and a small file.
    private const int Points = 200;

    // The first few answers are all right or half wrong by chance.
    private const double FromCoverage = 0.02;

    public static XElement Draw(RiskCoverageCurve curve, double threshold, ReportText text)
    {
        var points = curve.Thinned(Points).Where(point => point.Coverage >= FromCoverage).Select(point => (point.Coverage, point.Risk)).ToList();
        var shipped = curve.At(threshold);
        var frame = new ChartFrame(text, Highest(points.Select(point => point.Risk).Append(shipped.Risk).Max()));
        return frame.Draw(text.Get("RiskTitle"), text.Get("RiskHorizontal"), text.Get("RiskVertical"), points.Count == 0 ? [] :
        [
            frame.Path("under", [(points[0].Coverage, 0), .. points, (points[^1].Coverage, 0)], closed: true),
            frame.Path("curve", points),
            frame.Line("mark", shipped.Coverage, 0, shipped.Coverage, frame.Top),
            frame.Dot("mark-dot", shipped.Coverage, shipped.Risk, 6),
            .. Labels(frame, shipped, text),
        ]);
    }

    // On the side where the line leaves room: it rises to the right.
    private static IEnumerable<XElement> Labels(ChartFrame frame, RiskCoveragePoint shipped, ReportText text)
    {
        var (x, anchor) = shipped.Coverage > 0.45 ? (ChartFrame.X(shipped.Coverage) - 9, "end") : (ChartFrame.X(shipped.Coverage) + 9, "start");
        var y = frame.Y(frame.Top) + 16;
        yield return ChartFrame.Label(x, y, anchor, text.Get("ThresholdMark", text.Number(shipped.Threshold)), "mark-text");
        yield return ChartFrame.Label(x, y + 19, anchor, text.Get("ThresholdCoverage", text.Percent(shipped.Coverage)), "mark-text");
        yield return ChartFrame.Label(x, y + 38, anchor, text.Get("ThresholdRisk", text.Percent(shipped.Risk)), "mark-text");
    }

    // Five steps of 2 %, 5 %, 10 % or 20 %.
    private static double Highest(double risk) => new[] { 0.1, 0.25, 0.5 }.FirstOrDefault(top => risk < 0.95 * top, 1);
}
