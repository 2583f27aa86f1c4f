using SezBot.Tests.Support;

namespace SezBot.Tests.Commands;

public class CommandLineTests
{
    [Fact]
    public async Task The_help_lists_every_verb()
    {
        var outcome = await SezBotProcess.RunAsync("--help", "--lang", "en");
        Assert.Equal(0, outcome.ExitCode);
        Assert.All(["ingest", "ask", "chat", "excerpt", "documents", "eval", "reindex", "doctor", "serve", "feedback", "inbox"], verb => Assert.Contains($"\n  {verb} ", outcome.Output));
        Assert.Contains("Example:\n  sezbot ask", outcome.Output);
        Assert.Equal("", outcome.Error);
    }

    [Fact]
    public async Task The_help_of_a_verb_has_an_example_and_is_written_in_the_language_asked_for()
    {
        var outcome = await SezBotProcess.RunAsync("documents", "list", "--help", "--lang=ru");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("Список статей, сначала новые.", outcome.Output);
        Assert.Contains("Пример:\n  sezbot documents list", outcome.Output);
    }

    [Theory]
    [InlineData("Нет такого параметра: --fro", "ask", "Что открыли?", "--fro", "2025-01-01")]
    [InlineData("'asc'", "asc", "Что открыли?")]
    [InlineData("Дата не распознана: 2025-13-01", "ask", "Что открыли?", "--from", "2025-13-01")]
    [InlineData("Период начинается позже, чем кончается", "documents", "list", "--from", "2.10.2025", "--to", "1.10.2025")]
    [InlineData("'PATH'", "ingest")]
    [InlineData("'passage' 'sentence'.", "eval", "questions", "--unit", "word")]
    [InlineData("Вопрос пуст", "ask", " ")]
    [InlineData("Это не ссылка на источник", "excerpt", "где-то там")]
    public async Task Wrong_usage_gets_one_sentence_and_exit_code_2(string sentence, params string[] args)
    {
        using var folder = new TempFolder();
        var outcome = await SezBotProcess.RunAsync([.. args, "--lang", "ru", "--data", folder.In("state")]);
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(sentence, outcome.Error);
        Assert.Single(outcome.Error.TrimEnd().Split('\n'));
        Assert.Equal("", outcome.Output);
        Assert.False(Directory.Exists(folder.In("state")));
    }

    [Fact]
    public async Task The_language_of_the_system_is_the_default()
    {
        using var started = SezBotProcess.Start(["documents", "--lan"], ("LC_ALL", "ru_RU.UTF-8"));
        Assert.Contains("Подробнее: sezbot --help.", (await started.EndAsync()).Error);
    }

    [Fact]
    public async Task A_request_to_end_ends_a_waiting_program_with_130()
    {
        // SIGTERM takes the same way through the program as Ctrl+C does; SIGINT is ignored by all that a background job of a shell starts.
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are sent with kill");
        using var corpus = new SmallCorpus();
        await corpus.LoadAsync();
        using var chat = SezBotProcess.Start(corpus.Arguments("chat", "--verbose"));
        await chat.Input.WriteLineAsync("/help");
        await chat.Input.FlushAsync(TestContext.Current.CancellationToken);
        await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
        using (var kill = System.Diagnostics.Process.Start("kill", ["-TERM", $"{chat.Id}"]))
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        var outcome = await chat.ResultAsync();
        Assert.Equal(130, outcome.ExitCode);
        Assert.Contains("Прервано", outcome.Error);
    }
}
