using System.Globalization;

namespace SezBot.Benchmarks;

/// <summary>Memory of a process in bytes, as Linux counts it in <c>/proc/PID/status</c> (proc_pid_status(5)).</summary>
/// <param name="Files">The part of it that is mapped from files and can be dropped at any time.</param>
/// <param name="Peak">The most that it was since the process began.</param>
internal sealed record ResidentMemory(long Total, long Files, long Peak)
{
    /// <param name="process">Its number; null for this process.</param>
    public static ResidentMemory Read(int? process = null)
    {
        var lines = File.ReadAllLines(string.Create(CultureInfo.InvariantCulture, $"/proc/{process ?? Environment.ProcessId}/status"));
        return new ResidentMemory(Field(lines, "VmRSS:"), Field(lines, "RssFile:"), Field(lines, "VmHWM:"));
    }

    private static long Field(string[] lines, string name)
    {
        var line = lines.First(line => line.StartsWith(name, StringComparison.Ordinal));
        return 1024 * long.Parse(line[name.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
    }
}
