using System.CommandLine;

namespace SezBot.Commands;

/// <summary><c>store copy|generations|rollback|drop</c>: where the corpus lives.</summary>
internal static class StoreCommand
{
    public const string Name = "store";

    public static Command Create(CommandRunner runner)
    {
        var command = runner.Verb(Name);
        command.Add(StoreCopyCommand.Create(runner));
        command.Add(StoreGenerationsCommand.Create(runner));
        command.Add(StoreRollbackCommand.Create(runner));
        command.Add(StoreDropCommand.Create(runner));
        return command;
    }
}
