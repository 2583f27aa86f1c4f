using System.CommandLine;
using System.Text.Json;
using SezBot.Answering.Receipts;
using SezBot.State;

namespace SezBot.Commands;

/// <summary><c>why ANSWER</c>: how an answer came about, from the question as it was understood to what was dropped and why.</summary>
internal sealed class WhyCommand(AnswerLog answers, Terminal terminal)
{
    public static Command Create(CommandRunner runner)
    {
        var id = new Argument<string?>("ANSWER") { Description = CommandPhrases.Get("HelpWhyAnswer", runner.Language), Arity = ArgumentArity.ZeroOrOne };
        var command = runner.Verb("why");
        command.Add(id);
        command.SetAction((parsed, cancel) => runner.RunAsync<WhyCommand>(parsed, verb => verb.RunAsync(parsed.GetValue(id), cancel), cancel));
        return command;
    }

    private async Task<int> RunAsync(string? typed, CancellationToken cancel)
    {
        // «7f3a:2», as it is printed under an answer, names the answer too; nothing names the last one.
        var answer = typed is null ? await answers.LastAsync(null, cancel) : await answers.FindAsync(typed.Split(':')[0], cancel);
        if (answer is null || await answers.ReceiptAsync(answer.Id, cancel) is not { } receipt)
        {
            terminal.Note(answer is not null ? "ReceiptNotFound" : typed is null ? "NoAnswersYet" : "AnswerNotFound", answer?.Id ?? typed ?? "");
            return ExitCode.Failure;
        }
        if (terminal.IsJson)
            terminal.WriteJson(JsonDocument.Parse(receipt).RootElement);
        else
            Show(AnswerReceipt.Read(receipt));
        return ExitCode.Done;
    }

    private void Show(AnswerReceipt receipt)
    {
        foreach (var line in ReceiptText.Of(receipt, terminal.Language))
            terminal.Text(line);
    }
}
