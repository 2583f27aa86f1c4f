using System.Net;
using SezBot.Tests.LanguageModels;
using SezBot.Tests.Support;

namespace SezBot.Tests.Commands;

public sealed class EmbeddingCommandTests : IAsyncLifetime
{
    private const int ProbeRequests = 2; // six texts, four at a time

    private readonly SmallCorpus _corpus = new();
    private EmbeddingServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await EmbeddingServer.StartAsync();
        foreach (var number in Enumerable.Range(0, 9))
            _corpus.Write($"news/k{number}.txt", $"Резидент номер {number} выпускает станки.");
    }

    private Task<ProcessOutcome> RunAsync(params string[] args) => RunWithAsync("hashed-words", args);

    private async Task<ProcessOutcome> RunWithAsync(string model, params string[] args)
    {
        using var started = SezBotProcess.Start(_corpus.Arguments(args), _server.Settings(model));
        return await started.EndAsync();
    }

    [Fact]
    public async Task Vectors_come_with_the_load_and_doctor_counts_them()
    {
        var loaded = await RunAsync("ingest", _corpus.News, "--json");
        Assert.Equal((0, 12), (loaded.ExitCode, loaded.Json.GetProperty("vectors").GetProperty("added").GetInt32()));
        Assert.Contains("Добавлено плотных векторов: 12", loaded.Error);
        var doctor = await RunAsync("doctor");
        Assert.Equal(0, doctor.ExitCode);
        Assert.Contains("✓ Модель эмбеддингов: hashed-words, размерность 256", doctor.Output);
        Assert.Contains("✓ Плотные векторы: есть у 12 из 12", doctor.Output);
        var asked = _server.Requests.Count;
        Assert.Equal(0, (await RunAsync("ask", "Кто открыл новую площадку в Туле?")).ExitCode);
        Assert.Equal("Кто открыл новую площадку в Туле?", Assert.Single(_server.Requests.Skip(asked).SelectMany(texts => texts).Distinct()));
    }

    [Fact]
    public async Task A_server_that_is_down_costs_the_vectors_and_not_the_load()
    {
        _server.Before = (context, _) => EmbeddingServer.WriteAsync(context, HttpStatusCode.ServiceUnavailable, "{}");
        var loaded = await RunAsync("ingest", _corpus.News);
        Assert.Equal(0, loaded.ExitCode);
        Assert.Contains("не хватает: 12; модель эмбеддингов недоступна", loaded.Error);
        Assert.Contains("«Гранит»", (await RunAsync("ask", "Кто открыл новую площадку в Туле?")).Output);
        var doctor = await RunAsync("doctor");
        Assert.Equal(1, doctor.ExitCode);
        Assert.Contains("✗ Модель эмбеддингов: модель эмбеддингов недоступна", doctor.Output);
        _server.Before = (_, _) => Task.FromResult(false);
        Assert.Contains("Добавлено плотных векторов: 12", (await RunAsync("reindex")).Error);
        Assert.Equal(0, (await RunAsync("doctor")).ExitCode);
    }

    [Fact]
    public async Task A_load_that_is_killed_among_its_vectors_keeps_them_and_the_next_adds_the_rest()
    {
        using (var killed = SezBotProcess.Start(_corpus.Arguments("ingest", _corpus.News), [.. _server.Settings(), ("SEZBOT_FAILPOINT", "vectors-added:2")]))
            Assert.NotEqual(0, (await killed.EndAsync()).ExitCode);
        Assert.Equal(ProbeRequests + 2, _server.Requests.Count);
        var loaded = await RunAsync("ingest", _corpus.News, "--json");
        Assert.Equal((12, 4), (loaded.Json.GetProperty("unchanged").GetInt32(), loaded.Json.GetProperty("vectors").GetProperty("added").GetInt32()));
        Assert.Contains("✓ Плотные векторы: есть у 12 из 12", (await RunAsync("doctor")).Output);
    }

    [Fact]
    public async Task Another_model_is_named_until_its_vectors_are_made()
    {
        await RunAsync("ingest", _corpus.News);
        Assert.Contains("! Плотные векторы: сделаны другой моделью (hashed-words)", (await RunWithAsync("newer", "doctor")).Output);
        Assert.Equal(12, (await RunWithAsync("newer", "reindex", "--json")).Json.GetProperty("vectors").GetProperty("added").GetInt32());
        Assert.Contains("✓ Плотные векторы: есть у 12 из 12", (await RunWithAsync("newer", "doctor")).Output);
    }

    [Fact]
    public async Task Another_dimension_under_the_same_name_is_named_until_its_vectors_are_made()
    {
        await RunAsync("ingest", _corpus.News);
        var embed = _server.Embed;
        _server.Embed = text => [.. embed(text), 0.5f];
        Assert.Matches("! Плотные векторы: у них \\d+ измерений, а модель даёт \\d+, поэтому поиск лексический; выполните sezbot reindex", (await RunAsync("doctor")).Output);
        Assert.Equal(12, (await RunAsync("reindex", "--json")).Json.GetProperty("vectors").GetProperty("added").GetInt32());
        Assert.Contains("✓ Плотные векторы: есть у 12 из 12", (await RunAsync("doctor")).Output);
    }

    [Fact]
    public async Task A_model_that_is_blind_is_named_by_doctor()
    {
        _server.Embed = text => [1, text.Length];
        Assert.Contains("✗ Модель эмбеддингов: модель эмбеддингов hashed-words не отличает", (await RunAsync("doctor")).Output);
    }

    [Fact]
    public async Task A_blind_model_does_not_keep_the_bot_from_starting()
    {
        _server.Embed = text => [1, text.Length];
        using var bot = SezBotProcess.Start(_corpus.Arguments("serve", "--port", "0"), _server.Settings());
        Assert.Contains("Лексический поиск работает", await bot.ErrorLineAsync(line => line.StartsWith("Модель эмбеддингов", StringComparison.Ordinal)));
        await bot.ErrorLineAsync(line => line.Contains("http://127.0.0.1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Half_a_configuration_is_named_by_its_key()
    {
        using var started = SezBotProcess.Start(_corpus.Arguments("ask", "Что?"), ("SEZBOT_Models__Embedding__Endpoint", _server.Endpoint));
        Assert.Contains("Models:Embedding:Model", (await started.EndAsync()).Error);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _corpus.Dispose();
    }
}
