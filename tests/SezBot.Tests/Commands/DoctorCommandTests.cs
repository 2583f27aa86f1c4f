using SezBot.Tests.Support;
using SezBot.Tests.Support.ScriptedModel;

namespace SezBot.Tests.Commands;

public class DoctorCommandTests
{
    [Fact]
    public async Task A_healthy_store_is_counted()
    {
        using var corpus = new SmallCorpus();
        await corpus.LoadAsync();
        var outcome = await corpus.RunAsync("doctor");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("3 статьи, 3 фрагмента; без даты: 2", outcome.Output);
        Assert.DoesNotContain("✗", outcome.Output);
    }

    [Fact]
    public async Task A_damaged_store_is_named_with_its_remedy_and_left_as_it_is()
    {
        using var corpus = new SmallCorpus();
        var file = corpus.Write("state/corpus.db", string.Concat(Enumerable.Repeat("this is no database ", 100)));
        var before = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        var doctor = await corpus.RunAsync("doctor");
        var asked = await corpus.RunAsync("ask", "Что открыли в Туле?", "--json");
        Assert.Equal((1, 1), (doctor.ExitCode, asked.ExitCode));
        Assert.Contains("✗ Корпус: Файл хранилища повреждён", doctor.Output);
        Assert.Contains("переместите его", asked.Error);
        Assert.Equal("", asked.Output);
        Assert.Equal(before, await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("SEZBOT_Answering__Passages", "many", "Answering:Passages: нужно целое число")]
    [InlineData("SEZBOT_Limits__KeepAnswersDays", "0", "Limits:KeepAnswersDays: допустимо от 1 до 3650")]
    public async Task A_wrong_setting_is_named_by_its_key_and_its_variable(string variable, string value, string sentence)
    {
        using var corpus = new SmallCorpus();
        using var started = SezBotProcess.Start(corpus.Arguments("documents", "list"), (variable, value));
        var outcome = await started.EndAsync();
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains(sentence, outcome.Error);
        Assert.Contains(variable, outcome.Error);
    }

    [Theory]
    [InlineData("scripted", 200, 0, "✓ Языковая модель: scripted на 127.0.0.1:")]
    [InlineData("llama", 200, 0, "! Языковая модель: сервер 127.0.0.1:")]
    [InlineData("scripted", 401, 1, "✗ Языковая модель: сервер 127.0.0.1:")]
    public async Task A_configured_model_is_asked_whether_it_is_there(string model, int status, int exit, string line)
    {
        const string key = "sk-canary-1234567890";
        await using var server = await ScriptedModelServer.StartAsync(_ => ScriptedReply.Status(500));
        server.ModelsStatus = status;
        var outcome = await DiagnoseAsync(("SEZBOT_Models__Chat__Endpoint", server.Endpoint), ("SEZBOT_Models__Chat__Model", model), ("SEZBOT_Models__Chat__Key", key));
        Assert.Equal(exit, outcome.ExitCode);
        Assert.Contains(line, outcome.Output);
        Assert.DoesNotContain(key, outcome.Output + outcome.Error);
    }

    [Fact]
    public async Task A_model_that_is_not_there_is_named_with_its_remedy()
    {
        var outcome = await DiagnoseAsync(("SEZBOT_Models__Chat__Endpoint", ScriptedModelServer.DeadEndpoint()), ("SEZBOT_Models__Chat__Model", "scripted"));
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("исправьте Models:Chat:Endpoint", outcome.Output);
    }

    private static async Task<ProcessOutcome> DiagnoseAsync(params (string Name, string Value)[] environment)
    {
        using var corpus = new SmallCorpus();
        await corpus.LoadAsync();
        using var started = SezBotProcess.Start(corpus.Arguments("doctor"), environment);
        return await started.EndAsync();
    }
}
