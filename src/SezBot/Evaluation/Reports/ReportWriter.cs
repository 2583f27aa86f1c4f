using System.Xml.Linq;
using SezBot.Answering;

namespace SezBot.Evaluation.Reports;

/// <summary>Writes what a run came to as a page that a person reads, and its pictures also as files of their own.</summary>
public sealed class ReportWriter(QuestionReader reader, EvidenceWeights weights, TimeProvider time)
{
    /// <param name="command">As it was typed.</param>
    /// <param name="language"><c>ru</c> or <c>en</c>.</param>
    /// <exception cref="EvalException">In the place of the folder is something else.</exception>
    public void Write(EvalRun run, string folder, string command, string language)
    {
        var text = new ReportText(language);
        var report = EvalReport.Of(run, reader, new ReportOrigin(command, weights.Version, time.GetLocalNow(), Machine(text)));
        var files = new Dictionary<string, string>
        {
            [ReportFolder.Page] = ReportPage.Write(report, text),
            [ReportFolder.RiskCoverage] = Alone(RiskCoverageChart.Draw(report.Curve, run.Figures.RefusalThreshold, text)),
        };
        if (report.Bins.Count > 0)
            files[ReportFolder.Calibration] = Alone(CalibrationChart.Draw(report.Bins, run.Figures.RefusalThreshold, text));
        ReportFolder.Write(folder, files);
    }

    private static string Alone(XElement chart) => $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{chart}\n";

    private static string Machine(ReportText text) => text.Get(
        "MachineIs", Environment.ProcessorCount, System.Runtime.InteropServices.RuntimeInformation.OSArchitecture,
        System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription);
}
