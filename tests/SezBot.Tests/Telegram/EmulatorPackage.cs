using System.Diagnostics;

namespace SezBot.Tests.Telegram;

/// <summary>
/// The npm package <c>telegram-test-api</c>, a Bot API emulator that is not ours, and the <c>node</c> that runs it. It is installed outside
/// the repository, in the folder that <c>SEZBOT_EMULATOR</c> names or else in the user's cache, when it is not there yet.
/// </summary>
internal sealed record EmulatorPackage(string Node, string Folder)
{
    private const string Name = "telegram-test-api";
    private const string Version = "4.2.1";

    private static readonly TimeSpan InstallPatience = TimeSpan.FromMinutes(3);

    // npm writes this file last: an install that was broken off has none.
    private bool IsInstalled => File.Exists(Path.Combine(Folder, "node_modules", ".package-lock.json"))
        && Directory.Exists(Module);

    /// <summary>What <c>require</c> is given.</summary>
    public string Module => Path.Combine(Folder, "node_modules", Name);

    /// <summary>Skips the test where node or the package cannot be had, and fails it where <c>CI=true</c>.</summary>
    public static async Task<EmulatorPackage> FindAsync()
    {
        var (node, npm) = (OnPath("node", "node.exe"), OnPath("npm", "npm.cmd"));
        if (node is null || npm is null)
            throw Missing("node and npm are not both on PATH (Debian: apt-get install nodejs npm)");
        var package = new EmulatorPackage(node, Environment.GetEnvironmentVariable("SEZBOT_EMULATOR") is { Length: > 0 } given ? given : CacheFolder());
        if (!package.IsInstalled && await package.InstallAsync(npm) is { } trouble)
            throw Missing($"npm could not install {Name} {Version}: {trouble}");
        return package;
    }

    /// <returns>What went wrong; null when it is installed.</returns>
    private async Task<string?> InstallAsync(string npm)
    {
        Directory.CreateDirectory(Folder);
        string[] args = ["install", "--prefix", Folder, "--no-audit", "--no-fund", "--ignore-scripts", $"{Name}@{Version}"];
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(InstallPatience);
        using var process = Process.Start(new ProcessStartInfo(npm, args) { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = Folder })!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var error = await process.StandardError.ReadToEndAsync(patience.Token);
            await output;
            await process.WaitForExitAsync(patience.Token);
            return process.ExitCode == 0 && IsInstalled ? null : error;
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            return $"not done after {InstallPatience}";
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    // Both calls leave the test; the exception is for the compiler.
    private static InvalidOperationException Missing(string reason)
    {
        Assert.False(Environment.GetEnvironmentVariable("CI") == "true", reason);
        Assert.Skip(reason);
        return new InvalidOperationException(reason);
    }

    private static string CacheFolder()
    {
        var cache = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        return Path.Combine(cache.Length > 0 ? cache : Path.GetTempPath(), "sezbot-tests", $"{Name}-{Version}");
    }

    private static string? OnPath(params string[] names) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => names.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);
}
