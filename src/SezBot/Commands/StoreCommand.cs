using System.CommandLine;

namespace SezBot.Commands;

/// <summary><c>store copy</c>: where the corpus lives.</summary>
internal static class StoreCommand
{
    public const string Name = "store";

    public static Command Create(CommandRunner runner)
    {
        var command = runner.Verb(Name);
        command.Add(StoreCopyCommand.Create(runner));
        return command;
    }
}
