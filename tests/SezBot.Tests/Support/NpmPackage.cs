using System.Diagnostics;

namespace SezBot.Tests.Support;

/// <summary>
/// An npm package that is not ours, and the <c>node</c> that runs it. It is installed outside the repository, in the folder that an environment variable
/// names or else in the user's cache, when it is not there yet.
/// </summary>
internal sealed record NpmPackage(string Name, string Version, string Node, string Folder)
{
    private static readonly TimeSpan InstallPatience = TimeSpan.FromMinutes(3);

    // npm writes this file last: an install that was broken off has none.
    private bool IsInstalled => File.Exists(Path.Combine(Folder, "node_modules", ".package-lock.json"))
        && Directory.Exists(Module);

    /// <summary>What <c>require</c> is given.</summary>
    public string Module => Path.Combine(Folder, "node_modules", Name);

    /// <summary>Skips the test where node or the package cannot be had, and fails it where <c>CI=true</c>.</summary>
    /// <param name="variable">The environment variable that may name the folder.</param>
    public static async Task<NpmPackage> FindAsync(string name, string version, string variable)
    {
        var (node, npm) = (OnPath("node", "node.exe"), OnPath("npm", "npm.cmd"));
        if (node is null || npm is null)
            throw Missing("node and npm are not both on PATH (Debian: apt-get install nodejs npm)");
        var folder = Environment.GetEnvironmentVariable(variable) is { Length: > 0 } given ? given : CacheFolder(name, version);
        var package = new NpmPackage(name, version, node, folder);
        if (!package.IsInstalled && await package.InstallAsync(npm) is { } trouble)
            throw Missing($"npm could not install {name} {version}: {trouble}");
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

    // A scoped package has a slash in its name.
    private static string CacheFolder(string name, string version)
    {
        var cache = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        return Path.Combine(cache.Length > 0 ? cache : Path.GetTempPath(), "sezbot-tests", $"{name.Replace('/', '-')}-{version}");
    }

    private static string? OnPath(params string[] names) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => names.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);
}
