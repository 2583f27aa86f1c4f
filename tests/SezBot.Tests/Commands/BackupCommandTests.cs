using SezBot.Tests.Support;

namespace SezBot.Tests.Commands;

public sealed class BackupCommandTests : IDisposable
{
    private readonly SmallCorpus _corpus = new();

    public void Dispose() => _corpus.Dispose();

    [Theory]
    [InlineData("copy")]
    [InlineData("copy.zip")]
    public async Task A_damaged_corpus_is_put_back_and_answers_again(string name)
    {
        await _corpus.LoadAsync();
        Assert.Equal(0, (await AskAsync()).ExitCode);
        var copied = await _corpus.RunAsync("backup", Target(name), "--json");
        Assert.Equal(["bot.db", "corpus.db"], copied.Json.GetProperty("parts").EnumerateArray().Select(part => part.GetProperty("name").GetString()));
        File.WriteAllText(In("corpus.db"), "Это не база данных.");
        File.Delete(In("corpus.db-wal"));
        Assert.Contains("повреждён", (await AskAsync()).Error);

        var refused = await _corpus.RunAsync("restore", Target(name));
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("добавьте --yes", Assert.Single(refused.Error.Trim().Split('\n')));

        var restored = await _corpus.RunAsync("restore", Target(name), "--yes");
        Assert.Equal(0, restored.ExitCode);
        Assert.Contains("bot.db, corpus.db", restored.Output);
        Assert.Contains("before-restore-", restored.Error);
        Assert.Contains("«Гранит»", (await AskAsync()).Output);
        Assert.Contains("«Гранит»", (await _corpus.RunAsync("excerpt", "1")).Output);
    }

    [Fact]
    public async Task A_running_bot_is_copied_and_not_replaced()
    {
        await _corpus.LoadAsync();
        using var bot = SezBotProcess.Start(_corpus.Arguments("serve", "--port", "0"));
        await bot.ErrorLineAsync(line => line.Contains("http://", StringComparison.Ordinal));
        Assert.Equal(0, (await _corpus.RunAsync("backup", Target("copy"))).ExitCode);
        var refused = await _corpus.RunAsync("restore", Target("copy"), "--yes", "--lang", "en");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("stop it and try again", Assert.Single(refused.Error.Trim().Split('\n')));
    }

    // The five moments of the exchange: decided or not, and after each renaming.
    [Theory]
    [InlineData("restore-prepared:1", false)]
    [InlineData("restore-moved:1", true)]
    [InlineData("restore-moved:2", true)]
    [InlineData("restore-moved:3", true)]
    [InlineData("restore-moved:4", true)]
    public async Task A_restore_killed_at_any_moment_leaves_the_old_state_or_the_new_one(string moment, bool isNew)
    {
        await _corpus.LoadAsync();
        await AskAsync();
        Assert.Equal(0, (await _corpus.RunAsync("backup", Target("copy"))).ExitCode);
        await _corpus.RunAsync("documents", "remove", "tula");
        using (var killed = SezBotProcess.Start(_corpus.Arguments("restore", Target("copy"), "--yes"), ("SEZBOT_FAILPOINT", moment)))
            Assert.Equal(137, (await killed.EndAsync()).ExitCode);

        var documents = (await _corpus.RunAsync("documents", "list")).Output;
        Assert.Equal(isNew, documents.Contains("tula", StringComparison.Ordinal));
        Assert.Equal(0, (await _corpus.RunAsync("doctor")).ExitCode);
        Assert.Equal(isNew ? 1 : 0, Directory.GetDirectories(_corpus.State, "before-restore-*").Length);
        Assert.Equal(0, (await _corpus.RunAsync("restore", Target("copy"), "--yes")).ExitCode);
        Assert.Contains("tula", (await _corpus.RunAsync("documents", "list")).Output);
        Assert.False(Directory.Exists(In("restore-next")));
    }

    [Fact]
    public async Task A_backup_that_is_killed_leaves_none_and_the_next_one_is_whole()
    {
        await _corpus.LoadAsync();
        using (var killed = SezBotProcess.Start(_corpus.Arguments("backup", Target("copy.zip")), ("SEZBOT_FAILPOINT", "backup-copied:1")))
            Assert.Equal(137, (await killed.EndAsync()).ExitCode);
        Assert.False(File.Exists(Target("copy.zip")));
        Assert.Equal(0, (await _corpus.RunAsync("backup", Target("copy.zip"))).ExitCode);
        Assert.False(Directory.Exists(Target("copy.zip.partial")));
    }

    private Task<ProcessOutcome> AskAsync() => _corpus.RunAsync("ask", "Кто открыл новую площадку в Туле?");

    private string In(string name) => Path.Combine(_corpus.State, name);

    private string Target(string name) => Path.Combine(_corpus.State, "..", name);
}
