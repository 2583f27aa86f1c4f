using SezBot.Tests.Corpus.Qdrant.Server;
using SezBot.Tests.Support;

namespace SezBot.Tests.Commands;

/// <summary>The program with its corpus on a Qdrant server, as users run it.</summary>
public sealed class QdrantCommandTests : IAsyncLifetime
{
    private readonly SmallCorpus _corpus = new();
    private QdrantServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await QdrantServer.StartAsync();

    [Fact]
    public async Task A_corpus_is_loaded_asked_and_counted_and_no_file_is_made()
    {
        Assert.Contains("Добавлено: 3", (await RunAsync("ingest", _corpus.News)).Output);
        var asked = await RunAsync("ask", "Сколько человек работают на заводе в Туле?");
        Assert.Equal(0, asked.ExitCode);
        Assert.Contains("320 человек", asked.Output);
        var doctor = await RunAsync("doctor");
        Assert.Contains("✓ Qdrant: ", doctor.Output);
        Assert.Contains("3 статьи, 3 фрагмента; без даты: 2", doctor.Output);
        Assert.Contains("320 человек", (await RunAsync("documents", "show", "tula")).Output);
        Assert.False(File.Exists(Path.Combine(_corpus.State, "corpus.db")));
    }

    [Fact]
    public async Task A_new_index_and_the_way_back_are_shown_by_their_names()
    {
        await RunAsync("ingest", _corpus.News);
        Assert.Equal(0, (await RunAsync("reindex")).ExitCode);
        var shown = await RunAsync("store", "generations");
        Assert.Contains("sezbot_g1 (прежнее): 3 статьи", shown.Output);
        Assert.Contains("sezbot_g2 (используется): 3 статьи", shown.Output);
        Assert.Contains("sezbot_g1", (await RunAsync("store", "rollback")).Output);
        Assert.Equal(0, (await RunAsync("store", "drop", "sezbot_g2")).ExitCode);
        Assert.Equal(1, (await RunAsync("store", "drop", "sezbot_g1")).ExitCode);
    }

    [Fact]
    public async Task While_the_server_is_gone_answers_come_from_the_copy_and_say_so()
    {
        await _corpus.LoadAsync();
        await RunAsync("ingest", _corpus.News);
        await _server.StopAsync();
        var asked = await RunAsync("ask", "Сколько человек работают на заводе в Туле?");
        Assert.Equal(0, asked.ExitCode);
        Assert.Contains("320 человек", asked.Output);
        Assert.Contains("ответ дан по копии корпуса", asked.Error);
    }

    [Theory]
    [InlineData("ask", "Что открыли в Туле?")]
    [InlineData("documents", "list")]
    [InlineData("store", "generations")]
    [InlineData("doctor")]
    public async Task Without_a_copy_a_server_that_is_gone_is_named_with_its_remedy(params string[] verb)
    {
        await _server.StopAsync();
        var outcome = await RunAsync(verb);
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("Сервер Qdrant не отвечает", outcome.Output + outcome.Error);
        Assert.Contains("Corpus:Qdrant:Address", outcome.Output + outcome.Error);
    }

    [Fact]
    public async Task A_load_that_was_killed_is_run_again_and_gives_the_same_corpus()
    {
        // The lease, the beginning of the transaction, and then the points.
        var upserts = 0;
        _server.Faults.Before = (method, cancel) =>
            method == "Points/Upsert" && Interlocked.Increment(ref upserts) > 3 ? Task.Delay(TimeSpan.FromMinutes(5), cancel) : Task.CompletedTask;
        using (var killed = Start("ingest", _corpus.News))
        {
            while (Volatile.Read(ref upserts) <= 3)
                await Task.Delay(20, TestContext.Current.CancellationToken);
            await killed.KillAsync();
        }
        _server.Faults.Clear();
        Assert.Contains("Добавлено: 3", (await RunAsync("ingest", _corpus.News)).Output);
        foreach (var id in (string[])["tula", "alabuga", "port"])
            Assert.Equal(0, (await RunAsync("documents", "show", id)).ExitCode);
        Assert.Contains("3 статьи, 3 фрагмента; без даты: 2", (await RunAsync("doctor")).Output);
        Assert.Contains("без изменений: 3", (await RunAsync("ingest", _corpus.News)).Output);
    }

    [Fact]
    public async Task Generations_of_a_file_are_refused_in_a_sentence()
    {
        var outcome = await _corpus.RunAsync("store", "generations");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("Поколения есть только на сервере Qdrant", outcome.Error);
    }

    private async Task<ProcessOutcome> RunAsync(params string[] args)
    {
        using var started = Start(args);
        return await started.EndAsync();
    }

    private SezBotProcess Start(params string[] args) =>
        SezBotProcess.Start(_corpus.Arguments(args), ("SEZBOT_Corpus__Qdrant__Address", _server.Address.ToString()));

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _corpus.Dispose();
    }
}
