using Microsoft.Playwright;

namespace SezBot.Tests.Sandbox;

/// <summary>
/// One headless browser for the tests of a class: the machine's own Chromium, nothing is downloaded. Without one a test is skipped,
/// but fails where <c>CI=true</c>.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    // A browser that is left alone asks its maker's hosts for updates, which no test may do.
    private static readonly string[] Quiet =
    [
        "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _driver;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (Executable() is not { } path)
            return;
        _driver = await Playwright.CreateAsync();
        _browser = await _driver.Chromium.LaunchAsync(new() { ExecutablePath = path, Headless = true, ChromiumSandbox = false, Args = Quiet });
    }

    /// <summary>A window with no past, that speaks Russian.</summary>
    public Task<IBrowserContext> OpenAsync(int width, int height, string locale = "ru-RU", ColorScheme colours = ColorScheme.Light)
    {
        if (_browser is null)
        {
            const string Missing = "there is no Chromium on PATH (Debian: apt-get install chromium)";
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", Missing);
            Assert.Skip(Missing);
        }
        return _browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            Locale = locale,
            ColorScheme = colours,
            ReducedMotion = ReducedMotion.Reduce,
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _driver?.Dispose();
    }

    private static string? Executable() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);
}
