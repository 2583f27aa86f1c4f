using System.CommandLine;

namespace SezBot.Commands;

/// <summary><c>store rollback</c>: the generation before the one in use takes its place again.</summary>
internal sealed class StoreRollbackCommand(ConfiguredQdrant qdrant, Terminal terminal)
{
    public static Command Create(CommandRunner runner)
    {
        var command = runner.Verb("rollback", StoreCommand.Name);
        command.SetAction((parsed, cancel) => runner.RunAsync<StoreRollbackCommand>(parsed, verb => verb.RunAsync(cancel), cancel));
        return command;
    }

    private async Task<int> RunAsync(CancellationToken cancel)
    {
        if (qdrant.OrSay() is not { } store)
            return ExitCode.Failure;
        var generation = await store.RollBackAsync(cancel);
        if (terminal.IsJson)
            terminal.WriteJson(new { Generation = generation });
        else if (generation is not null)
            terminal.Say("RolledBack", generation);
        if (generation is null)
            terminal.Note("NothingToRollBack");
        return generation is null ? ExitCode.Failure : ExitCode.Done;
    }
}
