using System.CommandLine;
using SezBot.State.Backups;

namespace SezBot.Commands;

/// <summary><c>restore FILE_OR_FOLDER</c>: puts a backup in the place of the state folder's databases.</summary>
internal sealed class RestoreCommand(StateRestore restore, StateFolder state, Terminal terminal)
{
    public static Command Create(CommandRunner runner)
    {
        var source = new Argument<string>("FILE_OR_FOLDER") { Description = CommandPhrases.Get("HelpRestoreSource", runner.Language) };
        var yes = new Option<bool>("--yes") { Description = CommandPhrases.Get("HelpRestoreYes", runner.Language) };
        var command = runner.Verb("restore");
        command.Add(source);
        command.Add(yes);
        command.SetAction((parsed, cancel) => runner.RunAsync<RestoreCommand>(
            parsed, verb => verb.RunAsync(parsed.GetRequiredValue(source), parsed.GetValue(yes), cancel), cancel, validate: false));
        return command;
    }

    private async Task<int> RunAsync(string source, bool overwrite, CancellationToken cancel)
    {
        var restored = await restore.RunAsync(source, overwrite, cancel);
        var manifest = restored.Manifest;
        if (terminal.IsJson)
            terminal.WriteJson(new { Path = state.Path, manifest.MadeAt, manifest.Parts, restored.Kept });
        else
            terminal.Say("Restored", string.Join(", ", manifest.Parts.Select(part => part.Name)), manifest.MadeAt.ToLocalTime());
        if (restored.Kept is { } kept)
            terminal.Note("RestoreKept", kept);
        return ExitCode.Done;
    }
}
