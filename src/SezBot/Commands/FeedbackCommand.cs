using System.CommandLine;
using SezBot.State;

namespace SezBot.Commands;

/// <summary><c>feedback</c>: what people thought of answers, with the question and what was cited, so that an owner can mend the corpus.</summary>
internal sealed class FeedbackCommand(FeedbackLog feedback, Terminal terminal)
{
    private const int Shown = 50;

    public static Command Create(CommandRunner runner)
    {
        var command = runner.Verb("feedback");
        var bad = new Option<bool>("--bad") { Description = CommandPhrases.Get("HelpBad", runner.Language) };
        command.Add(bad);
        command.SetAction((parsed, cancel) => runner.RunAsync<FeedbackCommand>(parsed, verb => verb.RunAsync(parsed.GetValue(bad), cancel), cancel));
        return command;
    }

    private async Task<int> RunAsync(bool onlyBad, CancellationToken cancel)
    {
        var entries = await feedback.NewestAsync(Shown, onlyBad, cancel);
        if (terminal.IsJson)
            terminal.WriteJson(new { Feedback = entries });
        else if (entries.Count == 0)
            terminal.Say("NoFeedback");
        else
            Show(entries);
        return ExitCode.Done;
    }

    private void Show(IReadOnlyList<FeedbackEntry> entries)
    {
        foreach (var entry in entries)
        {
            terminal.Line(Terminal.Plain($"{(entry.IsGood ? "+" : "−")} {terminal.Date(DateOnly.FromDateTime(entry.At.LocalDateTime))}, {entry.Answer}: {entry.Question}"));
            terminal.Text($"  {entry.Text.ReplaceLineEndings(" ")}");
            if (entry.Articles.Count > 0)
                terminal.Line(Terminal.Plain($"  → {string.Join(", ", entry.Articles)}"));
        }
    }
}
