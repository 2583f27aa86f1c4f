using System.CommandLine;
using SezBot.Answering;
using SezBot.Corpus;
using SezBot.State;

namespace SezBot.Commands;

/// <summary><c>ask "QUESTION"</c>: one answer.</summary>
internal sealed class AskCommand(StorePreparation preparation, WritingDisplay answers, AnswerView view, Terminal terminal)
{
    /// <summary>Whose memory questions in the terminal lean on, and whose answers <c>excerpt N</c> opens.</summary>
    public const string Conversation = "terminal";

    public static Command Create(CommandRunner runner)
    {
        var question = new Argument<string>("QUESTION") { Description = CommandPhrases.Get("HelpQuestion", runner.Language) };
        var command = runner.Verb("ask");
        command.Add(question);
        var period = new PeriodOptions(runner.Language).AddTo(command);
        command.SetAction((parsed, cancel) => runner.RunAsync<AskCommand>(
            parsed, verb => verb.RunAsync(parsed.GetRequiredValue(question), period.Read(parsed), cancel), cancel));
        return command;
    }

    private async Task<int> RunAsync(string question, SearchFilter period, CancellationToken cancel)
    {
        if (!question.Any(char.IsLetterOrDigit))
        {
            terminal.Note("QuestionEmpty");
            return ExitCode.Usage;
        }
        if (!await preparation.PrepareAsync(cancel))
            return ExitCode.Failure;
        var answer = await answers.AnswerAsync(new AskRequest(question, Conversation, terminal.Language, period), cancel);
        view.Show(answer);
        return answer.Verdict == Verdict.Answered ? ExitCode.Done : ExitCode.Refused;
    }
}
