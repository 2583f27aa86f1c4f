using System.CommandLine;
using SezBot.Answering.Quotes;

namespace SezBot.Commands;

/// <summary><c>quotes NAME</c>: the newest quotations of one speaker.</summary>
internal sealed class QuotesCommand(StorePreparation preparation, QuotesPipeline pipeline, AnswerView view, Terminal terminal)
{
    public static Command Create(CommandRunner runner)
    {
        var name = new Argument<string[]>("NAME") { Description = CommandPhrases.Get("HelpQuotesName", runner.Language), Arity = ArgumentArity.OneOrMore };
        var command = runner.Verb("quotes");
        command.Add(name);
        command.SetAction((parsed, cancel) => runner.RunAsync<QuotesCommand>(parsed, verb => verb.RunAsync(string.Join(' ', parsed.GetRequiredValue(name)), cancel), cancel));
        return command;
    }

    private async Task<int> RunAsync(string name, CancellationToken cancel)
    {
        if (!name.Any(char.IsLetter))
        {
            terminal.Note("QuestionEmpty");
            return ExitCode.Usage;
        }
        if (!await preparation.PrepareAsync(cancel))
            return ExitCode.Failure;
        var found = await pipeline.AnswerAsync(name, AskCommand.Conversation, terminal.Language, cancel);
        if (terminal.IsJson)
            terminal.WriteJson(QuotesJson.Of(name, found));
        else
            view.Show(found.Answer);
        return found.Quotes.Count > 0 ? ExitCode.Done : ExitCode.Refused;
    }
}
