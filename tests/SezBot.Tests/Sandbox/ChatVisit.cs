using Microsoft.Playwright;

namespace SezBot.Tests.Sandbox;

/// <summary>The chat page in a window, with what it asked for and what it complained of.</summary>
internal sealed class ChatVisit : IAsyncDisposable
{
    // Screenshots stay beside the tests, for whoever wants to see what the tests saw.
    private static readonly string Screenshots = Path.Combine(AppContext.BaseDirectory, "screenshots");

    private readonly IBrowserContext _window;
    private readonly List<string> _requests = [];
    private readonly List<string> _complaints = [];

    private ChatVisit(IBrowserContext window, IPage page)
    {
        _window = window;
        Page = page;
        window.Request += (_, request) => _requests.Add(request.Url);
        page.PageError += (_, error) => _complaints.Add(error);
        page.Console += (_, line) =>
        {
            if (line.Type == "error")
                _complaints.Add(line.Text);
        };
    }

    public IPage Page { get; }

    public ILocator Field => Page.GetByRole(AriaRole.Textbox);

    /// <summary>What the bot wrote, oldest first.</summary>
    public ILocator Answers => Page.Locator("article.other");

    public IReadOnlyList<string> Complaints => _complaints;

    public static async Task<ChatVisit> OpenAsync(IBrowserContext window, string address)
    {
        var visit = new ChatVisit(window, await window.NewPageAsync());
        await visit.Page.GotoAsync(address);
        return visit;
    }

    public async Task AskAsync(string question)
    {
        await Field.FillAsync(question);
        await Field.PressAsync("Enter");
    }

    /// <summary>The hosts, with ports, that the window turned to.</summary>
    public IEnumerable<string> Hosts() => _requests.Select(url => new Uri(url).Authority).Distinct();

    public Task PictureAsync(string name) => Page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots, $"{name}.png") });

    public ValueTask DisposeAsync() => new(_window.CloseAsync());
}
