using System.CommandLine;
using SezBot.State;

namespace SezBot.Commands;

/// <summary><c>inbox replay</c>: updates that were set aside after failing are worked on again.</summary>
internal sealed class InboxCommand(Inbox inbox, Terminal terminal)
{
    public static Command Create(CommandRunner runner)
    {
        var command = runner.Verb("inbox");
        var replay = runner.Verb("replay", "inbox");
        replay.SetAction((parsed, cancel) => runner.RunAsync<InboxCommand>(parsed, verb => verb.ReplayAsync(cancel), cancel));
        command.Add(replay);
        return command;
    }

    private async Task<int> ReplayAsync(CancellationToken cancel)
    {
        var replayed = await inbox.ReplayAsync(cancel);
        if (terminal.IsJson)
            terminal.WriteJson(new { Replayed = replayed });
        else
            terminal.Say(replayed == 0 ? "NothingToReplay" : "Replayed", terminal.Count("Updates", replayed));
        return ExitCode.Done;
    }
}
