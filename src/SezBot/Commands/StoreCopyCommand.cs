using System.CommandLine;
using SezBot.Corpus;
using SezBot.Corpus.Copying;

namespace SezBot.Commands;

/// <summary><c>store copy --to STORE</c>: brings the corpus into another store and compares both.</summary>
internal sealed class StoreCopyCommand(StoreByName stores, Terminal terminal)
{
    private const int MostNamed = 10;

    public static Command Create(CommandRunner runner)
    {
        var to = new Option<string>("--to") { Required = true, HelpName = "embedded|qdrant|DIR", Description = CommandPhrases.Get("HelpCopyTo", runner.Language) };
        var from = new Option<string?>("--from") { HelpName = "embedded|qdrant|DIR", Description = CommandPhrases.Get("HelpCopyFrom", runner.Language) };
        var command = runner.Verb("copy", StoreCommand.Name);
        command.Add(to);
        command.Add(from);
        command.SetAction((parsed, cancel) => runner.RunAsync<StoreCopyCommand>(
            parsed, verb => verb.RunAsync(parsed.GetValue(from), parsed.GetRequiredValue(to), cancel), cancel));
        return command;
    }

    private Task<int> RunAsync(string? from, string to, CancellationToken cancel)
    {
        from ??= to == StoreByName.Embedded ? StoreByName.Qdrant : StoreByName.Embedded;
        if (stores.Identity(from) == stores.Identity(to))
            return Refuse("StoreCopyToItself", stores.Identity(to));
        if (!stores.Exists(from))
            return Refuse("StoreCopyNoSource", stores.Identity(from));
        return stores.Find(from) is { } source && stores.Find(to) is { } target ? CopyAsync(source, target, cancel) : Refuse("StoreNotConfigured");
    }

    private Task<int> Refuse(string key, params object?[] values)
    {
        terminal.Note(key, values);
        return Task.FromResult(ExitCode.Failure);
    }

    private async Task<int> CopyAsync(IPassageStore source, IPassageStore target, CancellationToken cancel)
    {
        await using var snapshot = await source.SnapshotAsync(cancel);
        var summary = await ProgressBar.RunAsync(terminal, terminal.Phrase("CopyingStore"), report =>
            // Half of the bar is copying, half comparing.
            new StoreCopy(snapshot, target).RunAsync(
                new DirectProgress<CopyProgress>(at => report(at.Done + (at.IsVerifying ? at.Total : 0), 2 * at.Total)), cancel));
        Show(summary);
        return summary.Different.Count == 0 ? ExitCode.Done : ExitCode.Failure;
    }

    private void Show(CopySummary summary)
    {
        if (summary.Different.Count > 0)
            terminal.Note("StoreCopyDiffers", terminal.Count("Articles", summary.Different.Count), string.Join(", ", summary.Different.Take(MostNamed)));
        if (terminal.IsJson)
            terminal.WriteJson(summary);
        else if (summary.Different.Count == 0)
            terminal.Say("StoreCopied", summary.Copied, summary.Articles, terminal.Count("Passages", summary.Passages), summary.Vectors);
        if (summary.Renamed > 0)
            terminal.Note("StoreCopyRenamed", terminal.Count("Articles", summary.Renamed));
        if (summary.Besides > 0)
            terminal.Note("StoreCopyBesides", terminal.Count("Articles", summary.Besides));
    }
}
