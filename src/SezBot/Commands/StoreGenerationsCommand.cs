using System.CommandLine;
using SezBot.Corpus.Qdrant;

namespace SezBot.Commands;

/// <summary><c>store generations</c>: which there are, the oldest first.</summary>
internal sealed class StoreGenerationsCommand(ConfiguredQdrant qdrant, Terminal terminal)
{
    public static Command Create(CommandRunner runner)
    {
        var command = runner.Verb("generations", StoreCommand.Name);
        command.SetAction((parsed, cancel) => runner.RunAsync<StoreGenerationsCommand>(parsed, verb => verb.RunAsync(cancel), cancel));
        return command;
    }

    private async Task<int> RunAsync(CancellationToken cancel)
    {
        if (qdrant.OrSay() is not { } store)
            return ExitCode.Failure;
        var generations = await store.GenerationsAsync(cancel);
        if (terminal.IsJson)
            terminal.WriteJson(new { Generations = generations });
        else if (generations.Count == 0)
            terminal.Say("GenerationsNone");
        foreach (var generation in terminal.IsJson ? [] : generations)
            Show(generation);
        return ExitCode.Done;
    }

    private void Show(StoreGeneration generation)
    {
        var place = generation.IsCurrent ? "GenerationCurrent" : generation.IsRetired ? "GenerationRetired" : "GenerationPartial";
        terminal.Say(
            "GenerationLine", generation.Name, terminal.Phrase(place), terminal.Count("Articles", generation.Articles),
            terminal.Count("Passages", generation.Passages), generation.Vectors, generation.Model is { } model ? $" ({model})" : "");
    }
}
