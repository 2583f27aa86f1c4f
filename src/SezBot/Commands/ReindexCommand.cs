using System.CommandLine;
using SezBot.Corpus;
using SezBot.Ingestion;

namespace SezBot.Commands;

/// <summary><c>reindex</c>: encodes every passage anew from the stored text, and adds the dense vectors that are missing.</summary>
internal sealed class ReindexCommand(IPassageStore store, VectorRun vectors, TimeProvider time, Terminal terminal)
{
    public static Command Create(CommandRunner runner)
    {
        var command = runner.Verb("reindex");
        command.SetAction((parsed, cancel) => runner.RunAsync<ReindexCommand>(parsed, verb => verb.RunAsync(cancel), cancel));
        return command;
    }

    private async Task<int> RunAsync(CancellationToken cancel)
    {
        var started = time.GetTimestamp();
        var total = await store.PassagesToReindexAsync(cancel);
        var done = await ProgressBar.RunAsync(
            terminal,
            terminal.Phrase("ReindexTitle"),
            report => store.ReindexAsync(new DirectProgress<int>(done => report(done, Math.Max(done, total))), cancel));
        var added = await AddVectorsAsync(cancel);
        var seconds = time.GetElapsedTime(started).TotalSeconds;
        if (terminal.IsJson)
            terminal.WriteJson(new { Passages = done, Seconds = Math.Round(seconds, 3), Vectors = added == VectorOutcome.NoModel ? null : added });
        else
            terminal.Say("Reindexed", terminal.Count("Passages", done), seconds);
        vectors.Show(added);
        return ExitCode.Done;
    }

    private async Task<VectorOutcome> AddVectorsAsync(CancellationToken cancel)
    {
        await using var writer = await store.WriterAsync(cancel);
        return await vectors.RunAsync(writer, cancel, doubting: true);
    }
}
