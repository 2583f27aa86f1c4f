using System.CommandLine;
using SezBot.Digests.Scheduling;
using SezBot.State;

namespace SezBot.Commands;

/// <summary><c>broadcasts</c>: how far the summaries of each day are; with <c>--preview</c> who gets the next ones, and when. It changes nothing.</summary>
internal sealed class BroadcastsCommand(Deliveries deliveries, Subscriptions subscriptions, Terminal terminal, TimeProvider time)
{
    private const int Dates = 14;

    public static Command Create(CommandRunner runner)
    {
        var command = runner.Verb("broadcasts");
        var preview = new Option<bool>("--preview") { Description = CommandPhrases.Get("HelpPreview", runner.Language) };
        command.Add(preview);
        command.SetAction((parsed, cancel) => runner.RunAsync<BroadcastsCommand>(
            parsed, verb => parsed.GetValue(preview) ? verb.PreviewAsync(cancel) : verb.RunAsync(cancel), cancel));
        return command;
    }

    private async Task<int> RunAsync(CancellationToken cancel)
    {
        var days = await deliveries.CountAsync(Dates, cancel);
        var troubles = await deliveries.TroublesAsync(Dates, cancel);
        var (all, paused) = await subscriptions.CountAsync(cancel);
        if (terminal.IsJson)
        {
            terminal.WriteJson(new { Subscriptions = all, Paused = paused, Days = days, Troubles = troubles });
            return ExitCode.Done;
        }
        terminal.Say("BroadcastSubscriptions", all, paused);
        foreach (var day in days)
            terminal.Say("BroadcastDay", terminal.Date(day.Date), day.All, day.Sent, day.Queued, day.Failed, day.InDoubt, day.WithoutNews);
        foreach (var trouble in troubles)
            terminal.Text(terminal.Phrase(trouble.InDoubt > 0 ? "BroadcastInDoubt" : "BroadcastFailed", terminal.Date(trouble.Date), trouble.Chat, trouble.InDoubt, trouble.Error));
        return ExitCode.Done;
    }

    private async Task<int> PreviewAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var next = (await subscriptions.CountByTimesAsync(cancel))
            .Select(group => (At: new DailySchedule(group.Times).Next(now), group.Times, group.Count)).OrderBy(group => group.At).ToList();
        if (terminal.IsJson)
            terminal.WriteJson(new { Next = next.Select(group => new { group.At, group.Times.Zone, Time = group.Times.Effective, Subscribers = group.Count }) });
        else if (next.Count == 0)
            terminal.Say("BroadcastNobody");
        foreach (var (at, times, count) in terminal.IsJson ? [] : next)
            terminal.Say("BroadcastNext", TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(times.Zone)).DateTime, times.Zone, count);
        return ExitCode.Done;
    }
}
