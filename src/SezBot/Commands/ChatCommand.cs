using System.CommandLine;
using System.Globalization;
using SezBot.Answering;
using SezBot.Corpus;
using SezBot.State;
using Spectre.Console;

namespace SezBot.Commands;

/// <summary><c>chat</c>: a conversation in the terminal; with piped input one line is one question.</summary>
internal sealed class ChatCommand(
    StorePreparation preparation, WritingDisplay answers, AnswerView view, ExcerptReader excerpts, ExcerptView excerptView, Conversations conversations,
    Terminal terminal)
{
    private const string Conversation = AskCommand.Conversation;

    public static Command Create(CommandRunner runner)
    {
        var command = runner.Verb("chat");
        command.SetAction((parsed, cancel) => runner.RunAsync<ChatCommand>(parsed, verb => verb.RunAsync(cancel), cancel));
        return command;
    }

    private async Task<int> RunAsync(CancellationToken cancel)
    {
        if (!await preparation.PrepareAsync(cancel))
            return ExitCode.Failure;
        if (!Console.IsInputRedirected)
            terminal.Note("ChatWelcome");
        while (await ReadAsync(cancel) is { } line)
        {
            if (line.Trim() is "/quit" or "/exit")
                break;
            await ReplyAsync(line.Trim(), cancel);
        }
        return ExitCode.Done;
    }

    // Reading the console cannot be cancelled; waiting for it can.
    private async Task<string?> ReadAsync(CancellationToken cancel)
    {
        if (!Console.IsInputRedirected)
            terminal.Errors.Markup("[bold]>[/] ");
        return await Task.Run(Console.In.ReadLine, cancel).WaitAsync(cancel);
    }

    private Task ReplyAsync(string line, CancellationToken cancel) => line.Split(' ', 2, StringSplitOptions.TrimEntries) switch
    {
        [""] => Task.CompletedTask,
        ["/new"] => ForgetAsync(cancel),
        ["/help"] => SayAsync("ChatHelp"),
        ["/excerpt", var n] => OpenAsync(n, cancel),
        ["/excerpt"] => SayAsync("ChatWhichExcerpt"),
        [var n] when int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out _) => OpenAsync(n, cancel),
        [var command, ..] when command.StartsWith('/') => SayAsync("ChatUnknownCommand", command),
        _ => AnswerAsync(line, cancel),
    };

    private async Task AnswerAsync(string question, CancellationToken cancel)
    {
        view.Show(await answers.AnswerAsync(new AskRequest(question, Conversation, terminal.Language, SearchFilter.None), cancel));
        Separate();
    }

    private async Task OpenAsync(string typed, CancellationToken cancel)
    {
        if (CitationAddress.Parse(typed) is { } address && await excerpts.ReadAsync(address, Conversation, cancel) is { } excerpt)
            excerptView.Show(excerpt);
        else
            terminal.Note("CitationNotFound", typed);
        Separate();
    }

    private async Task ForgetAsync(CancellationToken cancel)
    {
        await conversations.ClearAsync(Conversation, cancel);
        terminal.Note("ChatForgotten");
    }

    private Task SayAsync(string key, params object?[] values)
    {
        terminal.Note(key, values);
        return Task.CompletedTask;
    }

    private void Separate()
    {
        if (!terminal.IsJson)
            terminal.Line();
    }
}
