using SezBot.Tests.Support;

namespace SezBot.Tests.Commands;

public sealed class SecretFilesTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_setting_may_stand_in_a_file_of_its_name_without_its_last_line_end()
    {
        _folder.Write("secrets/Limits__KeepAnswersDays", "9999999\n");
        Assert.Contains("Limits:KeepAnswersDays", (await DoctorAsync()).Output + (await DoctorAsync()).Error);
        _folder.Write("secrets/Limits__KeepAnswersDays", "30\n");
        Assert.DoesNotContain("Limits:KeepAnswersDays", (await DoctorAsync()).Output);
    }

    [Fact]
    public async Task A_wrong_secret_is_named_by_its_key_and_not_shown()
    {
        _folder.Write("secrets/Telegram__Token", "secretsecret\n");
        var outcome = await RunAsync("serve");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("Telegram:Token is no bot token", outcome.Error);
        Assert.DoesNotContain("secretsecret", outcome.Error);
    }

    [Fact]
    public async Task An_environment_variable_stands_above_the_file_and_an_empty_file_is_no_setting()
    {
        _folder.Write("secrets/Web__Address", "nonsense\n");
        _folder.Write("secrets/Telegram__Token", "");
        _folder.Write("secrets/Models__Chat__Key", "\n");
        Assert.Contains("Web:Address is an address like", (await RunAsync("health")).Error);
        var outcome = await RunAsync("health", ("SEZBOT_Web__Address", "http://127.0.0.1:1"));
        Assert.DoesNotContain("Web:Address", outcome.Error);
        Assert.Contains("http://127.0.0.1:1/livez", outcome.Error);
    }

    [Fact]
    public async Task A_folder_of_secrets_that_is_not_there_is_told()
    {
        var outcome = await RunAsync("health");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains(_folder.In("secrets"), Assert.Single(outcome.Error.Trim().Split('\n')));
    }

    private Task<ProcessOutcome> DoctorAsync() => RunAsync("doctor");

    private async Task<ProcessOutcome> RunAsync(string verb, params (string, string)[] environment)
    {
        using var program = SezBotProcess.Start(
            [verb, "--lang", "en", "--data", _folder.In("state")], [("SEZBOT_SECRETS", _folder.In("secrets")), .. environment]);
        return await program.EndAsync();
    }
}
