using System.CommandLine;
using Microsoft.Extensions.Configuration;
using SezBot.State.Backups;

namespace SezBot.Commands;

/// <summary><c>backup FILE_OR_FOLDER</c>: a copy of the state folder, also while a bot or a load runs on it.</summary>
internal sealed class BackupCommand(BackupWriter backups, IConfiguration configuration, TimeProvider time, Terminal terminal)
{
    public static Command Create(CommandRunner runner)
    {
        var target = new Argument<string>("FILE_OR_FOLDER") { Description = CommandPhrases.Get("HelpBackupTarget", runner.Language) };
        var command = runner.Verb("backup");
        command.Add(target);
        command.SetAction((parsed, cancel) => runner.RunAsync<BackupCommand>(
            parsed, verb => verb.RunAsync(parsed.GetRequiredValue(target), cancel), cancel, validate: false));
        return command;
    }

    private async Task<int> RunAsync(string target, CancellationToken cancel)
    {
        var started = time.GetTimestamp();
        var manifest = await backups.WriteAsync(target, cancel);
        var seconds = time.GetElapsedTime(started).TotalSeconds;
        if (terminal.IsJson)
            terminal.WriteJson(new { Path = target, manifest.MadeAt, manifest.Parts, Seconds = Math.Round(seconds, 3) });
        else
            terminal.Say("BackupMade", target, string.Join(", ", manifest.Parts.Select(part => $"{part.Name} {Size(part.Length)}")), seconds);
        if (configuration["Corpus:Qdrant:Address"] is { Length: > 0 } address)
            terminal.Note("BackupLeavesQdrant", address);
        return ExitCode.Done;
    }

    private string Size(long bytes) => terminal.Phrase("Megabytes", bytes / 1e6);
}
