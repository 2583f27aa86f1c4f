using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using SezBot.Sandbox;
using SezBot.Sandbox.Chats;
using Telegram.Bot;

namespace SezBot.Tests.Sandbox;

/// <summary>One sandbox on a free port, with a client of Telegram.Bot and one of plain HTTP. Its clock stands still unless the test moves it.</summary>
internal sealed class SandboxRun : IAsyncDisposable
{
    // Far more than anything here takes; a broken sandbox then fails a test in place of holding it up.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly SandboxHost _host;

    private SandboxRun(SandboxHost host, FakeTimeProvider clock)
    {
        _host = host;
        Clock = clock;
        Bot = new TelegramBotClient(new TelegramBotClientOptions(host.Token, host.Address) { RetryThreshold = 0 });
        Http = new HttpClient { BaseAddress = new Uri(host.Address), Timeout = Patience };
    }

    public const long Anna = FirstPeople.Anna;
    public const long Ivan = FirstPeople.Ivan;
    public const long Emma = FirstPeople.Emma;
    public const long Group = FirstPeople.Group;
    public const long Forum = FirstPeople.Forum;
    public const long Channel = FirstPeople.Channel;

    public FakeTimeProvider Clock { get; }

    public TelegramBotClient Bot { get; }

    public HttpClient Http { get; }

    public SandboxWorld World => _host.World;

    public string Address => _host.Address;

    public string Token => _host.Token;

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<SandboxRun> StartAsync(Action<SandboxOptions>? configure = null)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 10, 1, 9, 0, 0, TimeSpan.Zero));
        return new SandboxRun(await SandboxHost.StartAsync(configure: configure, time: clock, cancel: Cancel), clock);
    }

    /// <summary>Until something has happened at the server, with a step before each further look.</summary>
    public static async Task UntilAsync(Func<bool> happened, Action? step = null)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(Patience);
        while (!happened())
        {
            step?.Invoke();
            await Task.Delay(5, patience.Token);
        }
    }

    /// <summary>A raw call of the Bot API with a JSON body.</summary>
    public async Task<ApiAnswer> CallAsync(string method, object parameters)
    {
        using var response = await Http.PostAsJsonAsync($"/bot{Token}/{method}", parameters, Cancel);
        return await ApiAnswer.ReadAsync(response);
    }

    /// <summary>A call of the page API; a null body is a GET.</summary>
    public async Task<JsonElement> PageAsync(string path, object? body = null)
    {
        using var response = body is null ? await Http.GetAsync($"/sandbox/{path}", Cancel) : await Http.PostAsJsonAsync($"/sandbox/{path}", body, Cancel);
        return await response.Content.ReadFromJsonAsync<JsonElement>(Cancel);
    }

    public async Task<JsonElement[]> UpdatesAsync(int offset = 0)
    {
        var answer = await CallAsync("getUpdates", new { offset });
        return [.. answer.Result.EnumerateArray()];
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _host.DisposeAsync();
    }
}
