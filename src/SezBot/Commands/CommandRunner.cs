using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SezBot.State.Backups;

namespace SezBot.Commands;

/// <summary>Runs a verb: makes its services and turns whatever it throws into one sentence for the user. The stack goes to the log.</summary>
public sealed class CommandRunner(CommonOptions options, string language)
{
    public string Language => language;

    /// <summary>A verb with its help text, the phrase <c>Help</c> + its name.</summary>
    /// <param name="parent">The verb before it, as in <c>documents list</c>.</param>
    public Command Verb(string name, string parent = "") =>
        new(name, CommandPhrases.Get($"Help{(parent.Length == 0 ? "" : VerbKey.Of(parent))}{VerbKey.Of(name)}", language));

    /// <param name="validate">Refuse to start with a wrong configuration; <c>doctor</c> looks at it itself.</param>
    /// <returns>See <see cref="ExitCode"/>.</returns>
    public async Task<int> RunAsync<TVerb>(ParseResult parsed, Func<TVerb, Task<int>> run, CancellationToken cancel, bool validate = true)
        where TVerb : class
    {
        var terminal = new Terminal(language, parsed.GetValue(options.Json));
        using var log = ProgramLog.Create(parsed.GetValue(options.Verbose));
        try
        {
            await using var services = ProgramServices.Build(parsed.GetValue(options.Data) ?? ProgramFolders.State, terminal, log);
            await services.GetRequiredService<StateRestore>().FinishInterruptedAsync(cancel);
            if (validate)
                services.GetService<IStartupValidator>()?.Validate();
            return await run(ActivatorUtilities.CreateInstance<TVerb>(services));
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            terminal.Complain(CommandPhrases.Get("Cancelled", language));
            return ExitCode.Cancelled;
        }
        catch (Exception fault)
        {
            log.Debug(fault, "{Verb} failed", parsed.CommandResult.Command.Name);
            terminal.Complain(FaultPhrases.Of(fault, language));
            return ExitCode.Failure;
        }
    }
}
