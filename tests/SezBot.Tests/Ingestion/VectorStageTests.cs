using System.Net;
using Microsoft.Extensions.Options;
using SezBot.Corpus;
using SezBot.Corpus.Embedded;
using SezBot.Ingestion;
using SezBot.LanguageModels.Embeddings;
using SezBot.Tests.Corpus;
using SezBot.Tests.LanguageModels;
using SezBot.Tests.Support;

namespace SezBot.Tests.Ingestion;

public sealed class VectorStageTests : IAsyncLifetime
{
    private const int Articles = 10;
    private const int ProbeRequests = 2; // six texts, four at a time

    private readonly TempFolder _folder = new();
    private readonly EmbeddedStore _store;
    private EmbeddingServer _server = null!;

    public VectorStageTests() => _store = new EmbeddedStore(_folder.Path, TimeProvider.System);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await EmbeddingServer.StartAsync();
        await WriteAsync([.. Enumerable.Range(0, Articles).Select(at => SomeRevision.Of($"k{at}.md", $"Завод номер {at} выпускает станки."))]);
    }

    private async Task WriteAsync(params ArticleRevision[] revisions)
    {
        await using var writer = await _store.WriterAsync(Cancel);
        await writer.WriteAsync(revisions, Cancel);
    }

    private async Task<VectorOutcome> RunAsync(string model = "m", IProgress<VectorProgress>? progress = null, bool doubting = false)
    {
        using var embedding = new EmbeddingModel(
            Options.Create(new EmbeddingOptions { Endpoint = _server.Endpoint, Model = model, BatchSize = 4 }), TimeProvider.System);
        await using var writer = await _store.WriterAsync(Cancel);
        return await new VectorStage(embedding, new EmbeddingProbe(embedding)).RunAsync(writer, progress, Cancel, doubting);
    }

    private async Task<(string? Model, int Count)> StoredAsync()
    {
        await using var snapshot = await _store.SnapshotAsync(Cancel);
        return (snapshot.VectorModel, await snapshot.VectorCountAsync(Cancel));
    }

    [Fact]
    public async Task Every_passage_gets_a_vector_in_batches_that_are_reported()
    {
        var reported = new List<VectorProgress>();
        Assert.Equal(new VectorOutcome("m", Articles, 0), await RunAsync(progress: new ListProgress(reported)));
        Assert.Equal(("m", Articles), await StoredAsync());
        Assert.Equal([new(4, 10), new(8, 10), new(10, 10)], reported);
        Assert.Equal(Articles, _server.Texts.Count(text => text.Contains("выпускает")));
    }

    [Fact]
    public async Task What_is_there_is_not_asked_for_again()
    {
        await RunAsync();
        var before = _server.Requests.Count;
        Assert.Equal(new VectorOutcome("m", 0, 0), await RunAsync());
        Assert.Equal(before, _server.Requests.Count);
        await WriteAsync(SomeRevision.Of("k3.md", "Завод номер 3 закрыт."), SomeRevision.Of("port.md", "Порт принял зерно."));
        Assert.Equal(new VectorOutcome("m", 2, 0), await RunAsync());
    }

    [Fact]
    public async Task A_server_that_fails_in_the_middle_loses_nothing_and_the_next_run_adds_the_rest()
    {
        _server.Before = (context, number) => number > ProbeRequests + 1
            ? EmbeddingServer.WriteAsync(context, HttpStatusCode.ServiceUnavailable, "{}")
            : Task.FromResult(false);
        var failed = await RunAsync();
        Assert.Equal((4, 6, EmbeddingFault.Unreachable), (failed.Added, failed.Missing, failed.Fault));
        Assert.Equal(("m", 4), await StoredAsync());
        _server.Before = (_, _) => Task.FromResult(false);
        Assert.Equal(new VectorOutcome("m", 6, 0), await RunAsync());
        Assert.Equal(("m", Articles), await StoredAsync());
    }

    [Fact]
    public async Task Another_model_takes_over_when_all_its_vectors_are_there()
    {
        await RunAsync("old");
        _server.Requests.Clear();
        _server.Before = (context, number) => number > ProbeRequests + 1
            ? EmbeddingServer.WriteAsync(context, HttpStatusCode.ServiceUnavailable, "{}")
            : Task.FromResult(false);
        Assert.Equal(6, (await RunAsync("new")).Missing);
        Assert.Equal(("old", Articles), await StoredAsync());
        _server.Before = (_, _) => Task.FromResult(false);
        Assert.Equal(new VectorOutcome("new", 6, 0), await RunAsync("new"));
        Assert.Equal(("new", Articles), await StoredAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_name_that_now_stands_for_a_model_of_another_dimension_has_its_vectors_made_anew(bool doubting)
    {
        await RunAsync();
        var embed = _server.Embed;
        _server.Embed = text => [.. embed(text), 0.5f];
        if (!doubting)
            await WriteAsync(SomeRevision.Of("port.md", "Порт принял зерно."));
        var all = doubting ? Articles : Articles + 1;
        Assert.Equal(new VectorOutcome("m", all, 0), await RunAsync(doubting: doubting));
        Assert.Equal(("m", all), await StoredAsync());
    }

    [Fact]
    public async Task A_model_that_does_not_tell_like_from_unlike_is_given_no_passage()
    {
        _server.Embed = text => [1, text.Length];
        var outcome = await RunAsync();
        Assert.Equal((true, 0, Articles), (outcome.IsBlind, outcome.Added, outcome.Missing));
        Assert.DoesNotContain(_server.Texts, text => text.Contains("выпускает"));
        Assert.Equal((null, 0), await StoredAsync());
    }

    [Fact]
    public async Task Without_a_model_nothing_happens()
    {
        using var none = new EmbeddingModel(Options.Create(new EmbeddingOptions()), TimeProvider.System);
        await using var writer = await _store.WriterAsync(Cancel);
        Assert.Equal(VectorOutcome.NoModel, await new VectorStage(none, new EmbeddingProbe(none)).RunAsync(writer, null, Cancel));
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    private sealed class ListProgress(List<VectorProgress> reported) : IProgress<VectorProgress>
    {
        public void Report(VectorProgress value) => reported.Add(value);
    }
}
