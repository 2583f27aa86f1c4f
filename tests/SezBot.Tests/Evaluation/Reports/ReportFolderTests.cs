using SezBot.Evaluation;
using SezBot.Evaluation.Reports;
using SezBot.Tests.Support;

namespace SezBot.Tests.Evaluation.Reports;

public sealed class ReportFolderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string Report => _folder.In("deep/report");

    public void Dispose() => _folder.Dispose();

    private static Dictionary<string, string> Files(string words) => new() { [ReportFolder.Page] = $"<meta name=\"generator\" content=\"{ReportPage.Mark}\" />{words}" };

    [Fact]
    public void A_report_takes_the_place_of_an_earlier_one_and_leaves_nothing_beside_it()
    {
        ReportFolder.Write(Report, Files("first"));
        File.WriteAllText(Path.Combine(Report, ReportFolder.Calibration), "old");

        ReportFolder.Write(Report, Files("second"));

        Assert.EndsWith("second", File.ReadAllText(Path.Combine(Report, ReportFolder.Page)));
        Assert.Single(Directory.GetFiles(Report));
        Assert.Equal([Report], Directory.GetFileSystemEntries(_folder.In("deep")));
    }

    [Fact]
    public void An_empty_folder_is_filled()
    {
        Directory.CreateDirectory(Report);

        ReportFolder.Write($"{Report}/", Files("first"));

        Assert.True(File.Exists(Path.Combine(Report, ReportFolder.Page)));
    }

    [Theory]
    [InlineData("notes.txt", "my notes", EvalFault.ReportInTheWay)]
    [InlineData("index.html", "<html>my page</html>", EvalFault.ReportInTheWay)]
    public void What_somebody_else_laid_there_stays(string name, string words, EvalFault fault)
    {
        var file = _folder.Write($"deep/report/{name}", words);

        Assert.Equal(fault, Assert.Throws<EvalException>(() => ReportFolder.Write(Report, Files("first"))).Fault);
        Assert.Equal(words, File.ReadAllText(file));
    }

    [Fact]
    public void A_report_with_something_else_beside_its_page_stays_too()
    {
        ReportFolder.Write(Report, Files("first"));
        _folder.Write("deep/report/notes.txt", "my notes");

        Assert.Equal(EvalFault.ReportInTheWay, Assert.Throws<EvalException>(() => ReportFolder.Check(Report)).Fault);
    }

    [Theory]
    [InlineData("deep/report")]
    [InlineData("deep")]
    public void A_file_is_no_folder_and_holds_none(string name)
    {
        var file = _folder.Write(name, "a file");

        var failure = Assert.Throws<EvalException>(() => ReportFolder.Check(Report));

        Assert.Equal((EvalFault.ReportIsFile, file), (failure.Fault, failure.Detail));
    }
}
