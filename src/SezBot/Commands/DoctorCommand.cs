using System.CommandLine;

namespace SezBot.Commands;

/// <summary><c>doctor</c>: looks at everything the program rests on, and says how to mend what is wrong.</summary>
internal sealed class DoctorCommand(
    ProgramCheck program, CorpusCheck corpus, QdrantCheck qdrant, BotStateCheck state, ModelCheck model, EmbeddingCheck embedding, TelegramCheck telegram, Terminal terminal)
{
    public static Command Create(CommandRunner runner)
    {
        var command = runner.Verb("doctor");
        command.SetAction((parsed, cancel) => runner.RunAsync<DoctorCommand>(parsed, verb => verb.RunAsync(cancel), cancel, validate: false));
        return command;
    }

    private async Task<int> RunAsync(CancellationToken cancel)
    {
        var findings = new List<Finding>(program.Run());
        findings.AddRange(await corpus.RunAsync(cancel));
        findings.Add(await state.RunAsync(cancel));
        findings.AddRange(await model.RunAsync(cancel));
        findings.AddRange(await embedding.RunAsync(cancel));
        findings.AddRange(await telegram.RunAsync(cancel));
        if (!qdrant.IsConfigured)
            findings.Add(new Finding(FindingState.Good, "qdrant", terminal.Phrase("NoQdrant")));
        var isHealthy = findings.TrueForAll(finding => finding.State != FindingState.Bad);
        if (terminal.IsJson)
            terminal.WriteJson(new { Healthy = isHealthy, Checks = findings });
        else
            Show(findings);
        return isHealthy ? ExitCode.Done : ExitCode.Failure;
    }

    private void Show(IEnumerable<Finding> findings)
    {
        foreach (var (state, subject, text) in findings)
        {
            var sign = state switch
            {
                FindingState.Good => "[green]✓[/]",
                FindingState.Warning => "[yellow]![/]",
                _ => "[red]✗[/]",
            };
            terminal.Line($"{sign} {Terminal.Plain($"{terminal.Phrase($"Check{VerbKey.Of(subject)}")}: {text}")}");
        }
    }
}
