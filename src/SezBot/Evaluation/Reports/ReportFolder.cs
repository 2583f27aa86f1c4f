namespace SezBot.Evaluation.Reports;

/// <summary>The folder of a report: it appears whole or not at all, and takes the place of nothing but an earlier report.</summary>
public static class ReportFolder
{
    public const string Page = "index.html";
    public const string RiskCoverage = "risk-coverage.svg";
    public const string Calibration = "calibration.svg";

    private static readonly string[] Names = [Page, RiskCoverage, Calibration];

    // The head of a page is far shorter.
    private const int Head = 400;

    /// <exception cref="EvalException">Something else is there.</exception>
    public static void Check(string folder)
    {
        for (var path = Path.GetFullPath(folder); path is not null; path = Path.GetDirectoryName(path))
        {
            if (File.Exists(path))
                throw new EvalException(EvalFault.ReportIsFile, path);
        }
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any() && !IsReport(folder))
            throw new EvalException(EvalFault.ReportInTheWay, folder);
    }

    /// <param name="files">Text by the name of its file.</param>
    /// <exception cref="EvalException">Something else is there.</exception>
    public static void Write(string folder, IReadOnlyDictionary<string, string> files)
    {
        Check(folder);
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var beside = $"{target}.{Guid.NewGuid():N}";
        Directory.CreateDirectory(beside);
        try
        {
            foreach (var (name, text) in files)
                File.WriteAllText(Path.Combine(beside, name), text);
            Replace(target, beside);
        }
        finally
        {
            if (Directory.Exists(beside))
                Directory.Delete(beside, recursive: true);
        }
    }

    private static void Replace(string target, string by)
    {
        var old = $"{by}.old";
        if (Directory.Exists(target))
            Directory.Move(target, old);
        Directory.Move(by, target);
        if (Directory.Exists(old))
            Directory.Delete(old, recursive: true);
    }

    // What somebody else laid there is not ours to throw away.
    private static bool IsReport(string folder)
    {
        var page = Path.Combine(folder, Page);
        if (!File.Exists(page) || Directory.EnumerateFileSystemEntries(folder).Any(entry => !Names.Contains(Path.GetFileName(entry))))
            return false;
        using var reader = new StreamReader(page);
        var head = new char[Head];
        return new string(head, 0, reader.ReadBlock(head)).Contains(ReportPage.Mark, StringComparison.Ordinal);
    }
}
