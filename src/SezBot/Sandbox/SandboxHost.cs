using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace SezBot.Sandbox;

/// <summary>The sandbox alone, on loopback only, without configuration files.</summary>
internal sealed class SandboxHost : IAsyncDisposable
{
    // A bot may upload 50 MB; the rest is the form around it.
    private const long LargestBody = 60_000_000;

    private readonly WebApplication _app;

    private SandboxHost(WebApplication app) => _app = app;

    /// <summary>For example <c>http://127.0.0.1:40123</c>.</summary>
    public string Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public SandboxWorld World => _app.Services.GetRequiredService<SandboxWorld>();

    public string Token => World.Options.Token;

    /// <param name="port">0 takes any free one.</param>
    public static async Task<SandboxHost> StartAsync(
        int port = 0, Action<SandboxOptions>? configure = null, TimeProvider? time = null, CancellationToken cancel = default)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.AddRouting();
        builder.Services.AddSingleton(time ?? TimeProvider.System);
        builder.Services.AddSandbox(configure);
        var app = builder.Build();
        app.MapSandbox();
        await app.StartAsync(cancel);
        return new SandboxHost(app);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
