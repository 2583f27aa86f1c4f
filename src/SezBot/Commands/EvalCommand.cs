using System.CommandLine;
using SezBot.Evaluation;

namespace SezBot.Commands;

/// <summary><c>eval DIR</c>: measures a data set in a store of its own.</summary>
internal sealed class EvalCommand(EvalPipeline pipeline, EvalView view, Terminal terminal)
{
    public static Command Create(CommandRunner runner)
    {
        var command = runner.Verb("eval");
        var options = new EvalOptions(runner.Language).AddTo(command);
        command.SetAction((parsed, cancel) => runner.RunAsync<EvalCommand>(
            parsed, verb => verb.RunAsync(options.Read(parsed), options.Misses(parsed), cancel), cancel));
        return command;
    }

    private async Task<int> RunAsync(EvalRequest request, int misses, CancellationToken cancel)
    {
        if (request.Corpus.FirstOrDefault(path => !Path.Exists(path)) is { } missing)
        {
            terminal.Note("FileFailed", missing, terminal.Phrase("FailureNotFound"));
            return ExitCode.Failure;
        }
        var run = await ProgressBar.RunAsync(
            terminal,
            terminal.Phrase("Measuring"),
            report => pipeline.RunAsync(request, new DirectProgress<EvalProgress>(at => report(at.Asked, at.Total)), cancel));
        view.Show(run, misses);
        return ExitCode.Done;
    }
}
