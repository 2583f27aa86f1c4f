using System.CommandLine;
using SezBot.Answering;
using SezBot.Evaluation;
using SezBot.Evaluation.Fitting;

namespace SezBot.Commands;

/// <summary><c>fit FACTS YESNO</c>: fits the weights of evidence anew and writes their file.</summary>
internal sealed class FitCommand(FitPipeline pipeline, Terminal terminal)
{
    public static Command Create(CommandRunner runner)
    {
        var command = runner.Verb("fit");
        var facts = new Argument<string>("FACTS") { Description = CommandPhrases.Get("HelpFacts", runner.Language) };
        var yesNo = new Argument<string>("YESNO") { Description = CommandPhrases.Get("HelpYesNo", runner.Language) };
        var unanswerable = Required("--unanswerable", "DIR", "HelpFitUnanswerable", runner.Language);
        var distractors = Required("--distractors", "FILE", "HelpDistractors", runner.Language);
        var own = Required("--own", "DIR", "HelpFitOwn", runner.Language);
        var corpus = Required("--corpus", "PATH", "HelpCorpus", runner.Language);
        var output = Required("--output", "FILE", "HelpFitOutput", runner.Language);
        command.Add(facts);
        command.Add(yesNo);
        command.Add(unanswerable);
        command.Add(distractors);
        command.Add(own);
        command.Add(corpus);
        command.Add(output);
        command.SetAction((parsed, cancel) => runner.RunAsync<FitCommand>(
            parsed,
            verb => verb.RunAsync(
                new FitRequest(
                    parsed.GetRequiredValue(facts), parsed.GetRequiredValue(yesNo), parsed.GetRequiredValue(unanswerable), parsed.GetRequiredValue(distractors),
                    parsed.GetRequiredValue(own), parsed.GetRequiredValue(corpus)),
                parsed.GetRequiredValue(output), cancel),
            cancel));
        return command;
    }

    private static Option<string> Required(string name, string value, string help, string language) =>
        new(name) { Description = CommandPhrases.Get(help, language), HelpName = value, Required = true };

    private async Task<int> RunAsync(FitRequest request, string output, CancellationToken cancel)
    {
        var file = await ProgressBar.RunAsync(
            terminal,
            terminal.Phrase("Measuring"),
            report => pipeline.RunAsync(request, MadeBy(request), new DirectProgress<EvalProgress>(at => report(at.Asked, at.Total)), cancel));
        file.Write(output);
        Show(file, output);
        return ExitCode.Done;
    }

    // Folders by their names alone: where they lie is nobody's business.
    private static string MadeBy(FitRequest request) =>
        $"sezbot fit {Name(request.Facts)} {Name(request.YesNo)} --unanswerable {Name(request.Unanswerable)} --distractors {Name(request.Distractors)} "
        + $"--own {Name(request.Own)} --corpus {Name(request.OwnCorpus)}";

    private static string Name(string path) => Path.GetFileName(Path.TrimEndingDirectorySeparator(path));

    private void Show(EvidenceWeightsFile file, string output)
    {
        if (terminal.IsJson)
        {
            terminal.WriteJson(new { Output = output, file.Version, file.Threshold, file.Figures });
            return;
        }
        foreach (var (corpus, figures) in file.Figures)
            terminal.Line($"{corpus}: {string.Join(", ", figures.Select(figure => $"{figure.Key} {figure.Value}"))}");
        terminal.Say("Fitted", output, file.Threshold);
    }
}
