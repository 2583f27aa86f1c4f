using System.Globalization;
using System.Xml.Linq;
using SezBot.Evaluation.Calibration;

namespace SezBot.Evaluation.Reports;

/// <summary>The reliability diagram: how often answers of a strength are right, beside the line on which they should stand.</summary>
internal static class CalibrationChart
{
    public static XElement Draw(IReadOnlyList<CalibrationBin> bins, double threshold, ReportText text)
    {
        var frame = new ChartFrame(text, 1);
        return frame.Draw(text.Get("CalibrationTitle"), text.Get("CalibrationHorizontal"), text.Get("CalibrationVertical"),
        [
            .. bins.Select(bin => frame.Bar("bar", bin.From, bin.To, bin.Right)),
            frame.Line("ideal", 0, 0, 1, 1),
            .. bins.Select(bin => frame.Dot("dot", bin.Strength, bin.Right, 4.5)),
            .. bins.Select(bin => ChartFrame.Label(ChartFrame.X((bin.From + bin.To) / 2), frame.Y(1) - 8, "middle", bin.Count.ToString(CultureInfo.InvariantCulture))),
            frame.Line("mark", threshold, 0, threshold, frame.Top),
            ChartFrame.Label(ChartFrame.X(threshold) + (threshold > 0.6 ? -9 : 9), frame.Y(1) + 18, threshold > 0.6 ? "end" : "start", text.Get("ThresholdMark", text.Number(threshold)), "mark-text"),
        ]);
    }
}
