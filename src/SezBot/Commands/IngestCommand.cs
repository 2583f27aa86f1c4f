using System.CommandLine;
using SezBot.Corpus;
using SezBot.Ingestion;

namespace SezBot.Commands;

/// <summary><c>ingest PATH...</c>: files and folders into the store.</summary>
internal sealed class IngestCommand(IPassageStore store, IngestPipeline pipeline, VectorRun vectors, Terminal terminal)
{
    public static Command Create(CommandRunner runner)
    {
        var paths = new Argument<string[]>("PATH") { Arity = ArgumentArity.OneOrMore, Description = CommandPhrases.Get("HelpPath", runner.Language) };
        var prune = new Option<bool>("--prune") { Description = CommandPhrases.Get("HelpPrune", runner.Language) };
        var yes = new Option<bool>("--yes") { Description = CommandPhrases.Get("HelpYes", runner.Language) };
        var command = runner.Verb("ingest");
        command.Add(paths);
        command.Add(prune);
        command.Add(yes);
        command.SetAction((parsed, cancel) => runner.RunAsync<IngestCommand>(
            parsed,
            verb => verb.RunAsync(
                new IngestRequest(parsed.GetRequiredValue(paths), Prune: parsed.GetValue(prune), Yes: parsed.GetValue(yes)), cancel),
            cancel));
        return command;
    }

    private async Task<int> RunAsync(IngestRequest request, CancellationToken cancel)
    {
        await using var writer = await store.WriterAsync(cancel);
        var summary = await ProgressBar.RunAsync(
            terminal,
            terminal.Phrase("Ingesting"),
            report => pipeline.RunAsync(writer, request, new DirectProgress<IngestProgress>(done => report(done.Done, done.Total)), cancel));
        Show(summary, await vectors.RunAsync(writer, cancel));
        return summary.Failed > 0 || summary.Refused.Count > 0 ? ExitCode.Failure : ExitCode.Done;
    }

    private void Show(IngestSummary summary, VectorOutcome added)
    {
        foreach (var failure in summary.Results.Where(result => result.Outcome == IngestOutcome.Failed))
            terminal.Note(failure.Detail is null ? "FileFailed" : "FileFailedDetail", failure.Path, terminal.Phrase($"Failure{failure.Reason}"), failure.Detail?.TrimEnd('.'));
        foreach (var refused in summary.Refused)
            terminal.Note("PruneRefused", refused.Source, terminal.Count("Articles", refused.Vanished), refused.Total);
        if (summary.SampleRemoved > 0)
            terminal.Note("SampleRemoved", terminal.Count("Articles", summary.SampleRemoved));
        if (terminal.IsJson)
            terminal.WriteJson(IngestJson.Of(summary, added));
        else
            ShowTotals(summary);
        vectors.Show(added);
    }

    private void ShowTotals(IngestSummary summary)
    {
        terminal.Say(
            "IngestSummary", summary.Added, summary.Changed, summary.Unchanged, summary.Failed, summary.Pruned,
            terminal.Count("Passages", summary.Passages), summary.Elapsed.TotalSeconds);
        if (summary.Skipped > 0)
            terminal.Say("IngestSkipped", terminal.Count("Files", summary.Skipped));
    }
}
