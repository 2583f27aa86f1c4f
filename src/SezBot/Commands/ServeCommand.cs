using System.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SezBot.Sandbox;
using SezBot.Telegram;
using SezBot.Web;

namespace SezBot.Commands;

/// <summary><c>serve</c>: the bot; without a token, the bot in the sandbox with a chat page.</summary>
internal sealed class ServeCommand(StateFolder state, Terminal terminal, IOptions<TelegramOptions> telegram, IOptions<WebOptions> web, Serilog.ILogger log)
{
    public static Command Create(CommandRunner runner)
    {
        var command = runner.Verb("serve");
        var port = PortOption(runner.Language);
        command.Add(port);
        command.SetAction((parsed, cancel) => RunAsync(runner, parsed, parsed.GetValue(port), cancel));
        return command;
    }

    public static Task<int> RunAsync(CommandRunner runner, ParseResult parsed, int? port, CancellationToken cancel) =>
        runner.RunAsync<ServeCommand>(parsed, verb => verb.RunAsync(port, cancel), cancel);

    private static Option<int?> PortOption(string language)
    {
        var option = new Option<int?>("--port") { Description = CommandPhrases.Get("HelpPort", language), HelpName = "N" };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !(int.TryParse(result.Tokens[0].Value, out var number) && number is >= 0 and <= 65535))
                result.AddError(CommandPhrases.Get("BadPort", language, result.Tokens[0].Value));
        });
        return option;
    }

    private bool IsSandbox => string.IsNullOrEmpty(telegram.Value.Token);

    private async Task<int> RunAsync(int? port, CancellationToken cancel)
    {
        await using var app = Build(port);
        await app.StartAsync(cancel);
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        if (IsSandbox)
            ConnectToSandbox(app.Services, LocalAddress.Of(address).GetLeftPart(UriPartial.Authority));
        if (!await app.Services.GetRequiredService<StorePreparation>().PrepareAsync(cancel, withSample: IsSandbox))
            return ExitCode.Failure;
        await app.Services.GetRequiredService<EmbeddingStart>().RunAsync(cancel);
        var bot = app.Services.GetRequiredService<BotProcess>();
        await bot.StartAsync(cancel);
        terminal.Note(IsSandbox ? "ServingSandbox" : "Serving", address);
        await Task.Delay(Timeout.Infinite, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await bot.StopAsync();
        await app.StopAsync(CancellationToken.None);
        return ExitCode.Done;
    }

    private WebApplication Build(int? port)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        ProgramServices.AddTo(builder.Services, state.Path, terminal, log);
        builder.Services.AddSandbox(StartNumbersAnew);
        // A page of another site must not reach the sandbox under a name of its own that points to this machine.
        if (IsSandbox)
            builder.Services.PostConfigure<HostFilteringOptions>(filter => filter.AllowedHosts = ["127.0.0.1", "localhost", "[::1]"]);
        var address = new UriBuilder(web.Value.Address);
        if (port is { } chosen)
            address.Port = chosen;
        var app = builder.Build();
        app.Urls.Add(address.Uri.GetLeftPart(UriPartial.Authority));
        app.MapHealth();
        if (telegram.Value.Webhook.Url is { Length: > 0 } url)
            app.MapWebhook(url);
        if (IsSandbox)
        {
            app.MapSandbox();
            app.MapChatPage();
        }
        return app;
    }

    // The bot remembers the numbers of the last sandbox; four a second since 2026 are never reached by typing.
    private static void StartNumbersAnew(SandboxOptions options) => options.FirstUpdateId = options.FirstMessageId =
        1 + (int)((DateTimeOffset.UtcNow - new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)).TotalSeconds * 4 % 1_900_000_000);

    // The same bot over the same wire; only the server at its other end is ours.
    private static void ConnectToSandbox(IServiceProvider services, string address)
    {
        var options = services.GetRequiredService<IOptions<TelegramOptions>>().Value;
        options.Token = services.GetRequiredService<SandboxWorld>().Options.Token;
        options.ApiAddress = address;
    }
}
