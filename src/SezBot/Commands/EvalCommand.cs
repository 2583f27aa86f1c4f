using System.CommandLine;
using SezBot.Evaluation;
using SezBot.Evaluation.Reports;

namespace SezBot.Commands;

/// <summary><c>eval DIR</c>: measures a data set in a store of its own.</summary>
internal sealed class EvalCommand(EvalPipeline pipeline, EvalView view, ReportWriter writer, VectorRun vectors, Terminal terminal)
{
    public static Command Create(CommandRunner runner)
    {
        var command = runner.Verb("eval");
        var options = new EvalOptions(runner.Language).AddTo(command);
        command.SetAction((parsed, cancel) => runner.RunAsync<EvalCommand>(
            parsed, verb => verb.RunAsync(options.Read(parsed), options.Misses(parsed), options.Report(parsed), Typed(parsed), cancel), cancel));
        return command;
    }

    private async Task<int> RunAsync(EvalRequest request, int misses, string? report, string typed, CancellationToken cancel)
    {
        if (request.Corpus.FirstOrDefault(path => !Path.Exists(path)) is { } missing)
        {
            terminal.Note("FileFailed", missing, terminal.Phrase("FailureNotFound"));
            return ExitCode.Failure;
        }
        // Before minutes are spent on what could not be written then.
        if (report is not null)
            ReportFolder.Check(report);
        var run = await ProgressBar.RunAsync(
            terminal,
            terminal.Phrase("Measuring"),
            report => pipeline.RunAsync(request, new DirectProgress<EvalProgress>(at => report(at.Asked, at.Total)), cancel));
        view.Show(run, misses);
        vectors.Show(run.Vectors);
        if (report is not null)
        {
            writer.Write(run, report, typed, terminal.Language);
            terminal.Note("ReportWritten", Path.Combine(report, ReportFolder.Page));
        }
        return ExitCode.Done;
    }

    private static string Typed(ParseResult parsed) =>
        string.Join(' ', parsed.Tokens.Select(token => token.Value.Any(char.IsWhiteSpace) ? $"\"{token.Value}\"" : token.Value).Prepend("sezbot"));
}
