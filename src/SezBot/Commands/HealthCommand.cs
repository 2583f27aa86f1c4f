using System.CommandLine;
using Microsoft.Extensions.Options;
using SezBot.Web;

namespace SezBot.Commands;

/// <summary><c>health</c>: asks the program that serves at <c>Web:Address</c> whether it lives; for containers, whose images have no other means.</summary>
internal sealed class HealthCommand(IOptions<WebOptions> web, Terminal terminal)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static Command Create(CommandRunner runner)
    {
        var command = runner.Verb("health");
        command.SetAction((parsed, cancel) => runner.RunAsync<HealthCommand>(parsed, verb => verb.RunAsync(cancel), cancel));
        return command;
    }

    private async Task<int> RunAsync(CancellationToken cancel)
    {
        var page = new Uri(LocalAddress.Of(web.Value.Address), "/livez");
        var isAlive = await IsAliveAsync(page, cancel);
        if (terminal.IsJson)
            terminal.WriteJson(new { Alive = isAlive, Address = page });
        else if (isAlive)
            terminal.Say("HealthAlive", page);
        else
            terminal.Note("HealthSilent", page);
        return isAlive ? ExitCode.Done : ExitCode.Failure;
    }

    private static async Task<bool> IsAliveAsync(Uri page, CancellationToken cancel)
    {
        // A proxy for the way out has nothing to do with this machine.
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = Patience };
        try
        {
            using var answer = await http.GetAsync(page, cancel);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException || (failure is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return false;
        }
    }
}
