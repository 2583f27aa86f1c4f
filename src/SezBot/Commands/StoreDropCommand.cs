using System.CommandLine;

namespace SezBot.Commands;

/// <summary><c>store drop NAME</c>: deletes a generation that is not in use.</summary>
internal sealed class StoreDropCommand(ConfiguredQdrant qdrant, Terminal terminal)
{
    public static Command Create(CommandRunner runner)
    {
        var name = new Argument<string>("NAME") { Description = CommandPhrases.Get("HelpGeneration", runner.Language) };
        var command = runner.Verb("drop", StoreCommand.Name);
        command.Add(name);
        command.SetAction((parsed, cancel) => runner.RunAsync<StoreDropCommand>(parsed, verb => verb.RunAsync(parsed.GetRequiredValue(name), cancel), cancel));
        return command;
    }

    private async Task<int> RunAsync(string name, CancellationToken cancel)
    {
        if (qdrant.OrSay() is not { } store)
            return ExitCode.Failure;
        var dropped = await store.DropAsync(name, cancel);
        if (terminal.IsJson)
            terminal.WriteJson(new { Dropped = dropped });
        else if (dropped)
            terminal.Say("GenerationDropped", name);
        if (!dropped)
            terminal.Note("GenerationNotDropped", name);
        return dropped ? ExitCode.Done : ExitCode.Failure;
    }
}
