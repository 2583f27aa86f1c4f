using SezBot.Sandbox;

namespace SezBot.Tests.Sandbox;

/// <summary>The sandbox with its page on a port of its own, and a scripted bot behind it.</summary>
internal sealed class ChatSite(SandboxHost host) : IAsyncDisposable
{
    private readonly ScriptedBot _bot = new(host.Address, host.Token, host.World.Options.BotUsername);

    public string Address { get; } = host.Address;

    public string Authority => new Uri(Address).Authority;

    /// <param name="port">0 takes any free one.</param>
    public static async Task<ChatSite> StartAsync(int port, CancellationToken cancel) =>
        new(await SandboxHost.StartAsync(port, options => options.RateLimits = false, cancel: cancel));

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await host.DisposeAsync();
    }
}
