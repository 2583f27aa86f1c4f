using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using SezBot.LanguageModels.Embeddings;

namespace SezBot.Tests.LanguageModels;

public sealed class EmbeddingModelTests : IAsyncLifetime
{
    private EmbeddingServer _server = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await EmbeddingServer.StartAsync(text => [text.Length, 3, 4]);

    private EmbeddingModel Open(Action<EmbeddingOptions>? change = null)
    {
        var options = new EmbeddingOptions { Endpoint = _server.Endpoint, Model = "m", BatchSize = 4, Key = "k-123" };
        change?.Invoke(options);
        return new EmbeddingModel(Options.Create(options), TimeProvider.System);
    }

    private static Task<bool> Fail(HttpContext context, HttpStatusCode status) =>
        EmbeddingServer.WriteAsync(context, status, """{"error": {"message": "no luck"}}""");

    [Fact]
    public async Task Texts_go_in_batches_and_vectors_come_back_normalised_and_in_order()
    {
        using var model = Open();
        var vectors = await model.EmbedPassagesAsync([.. Enumerable.Range(1, 10).Select(length => new string('x', length))], Cancel);
        Assert.Equal([4, 4, 2], _server.Requests.Select(texts => texts.Count));
        Assert.All(vectors.Index(), item => Assert.Equal((item.Index + 1) / Math.Sqrt((item.Index + 1) * (item.Index + 1) + 25), item.Item[0], 1e-6));
        Assert.Equal("Bearer k-123", _server.Authorization);
        Assert.Equal("m", model.Name);
    }

    [Fact]
    public async Task Prefixes_are_put_in_front()
    {
        using var model = Open(options => (options.QueryPrefix, options.PassagePrefix) = ("query: ", "passage: "));
        await model.EmbedQueryAsync("завод", Cancel);
        await model.EmbedPassagesAsync(["порт"], Cancel);
        Assert.Equal(["query: завод", "passage: порт"], _server.Texts);
        Assert.NotEqual("m", model.Name);
    }

    [Fact]
    public async Task A_batch_that_failed_is_tried_once_more()
    {
        _server.Before = (context, number) => number == 1 ? Fail(context, HttpStatusCode.InternalServerError) : Task.FromResult(false);
        using var model = Open();
        Assert.Single(await model.EmbedPassagesAsync(["порт"], Cancel));
        Assert.Equal(2, _server.Requests.Count);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError, EmbeddingFault.Unreachable, 2)]
    [InlineData(HttpStatusCode.TooManyRequests, EmbeddingFault.Unreachable, 2)]
    [InlineData(HttpStatusCode.Unauthorized, EmbeddingFault.Refused, 1)]
    [InlineData(HttpStatusCode.NotFound, EmbeddingFault.Refused, 1)]
    public async Task What_keeps_failing_is_named_and_never_with_the_key(HttpStatusCode status, EmbeddingFault fault, int requests)
    {
        _server.Before = (context, _) => Fail(context, status);
        using var model = Open();
        var failure = await Assert.ThrowsAsync<EmbeddingException>(() => model.EmbedPassagesAsync(["порт"], Cancel));
        Assert.Equal((fault, requests), (failure.Fault, _server.Requests.Count));
        Assert.DoesNotContain("k-123", failure.ToString());
    }

    [Theory]
    [InlineData("""{"object": "list", "data": []}""")]
    [InlineData("""{"object": "list", "data": [{"object": "embedding", "index": 0, "embedding": [0, 0, 0]}]}""")]
    [InlineData("""{"object": "list", "data": [{"object": "embed""")]
    [InlineData("<html>hello</html>")]
    public async Task An_answer_that_is_no_vector_is_no_vector(string body)
    {
        _server.Before = (context, _) => EmbeddingServer.WriteAsync(context, HttpStatusCode.OK, body);
        using var model = Open();
        Assert.Equal(EmbeddingFault.BadAnswer, (await Assert.ThrowsAsync<EmbeddingException>(() => model.EmbedPassagesAsync(["порт"], Cancel))).Fault);
    }

    [Fact]
    public async Task A_dead_server_is_unreachable()
    {
        using var model = Open();
        await _server.DisposeAsync();
        Assert.Equal(EmbeddingFault.Unreachable, (await Assert.ThrowsAsync<EmbeddingException>(() => model.EmbedPassagesAsync(["порт"], Cancel))).Fault);
    }

    [Fact]
    public async Task A_question_waits_no_longer_than_its_deadline_and_the_next_does_not_wait_at_all()
    {
        _server.Before = async (context, _) =>
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return true;
        };
        using var model = Open(options => options.QueryDeadline = 0.2);
        var time = new FakeTimeProvider();
        var embedder = new QueryEmbedder(model, time, NullLogger<QueryEmbedder>.Instance);
        var started = Stopwatch.GetTimestamp();
        Assert.Null(await embedder.EmbedAsync("завод", Cancel));
        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0.1, 10);
        Assert.Null(await embedder.EmbedAsync("порт", Cancel));
        Assert.Single(_server.Requests);
        time.Advance(TimeSpan.FromSeconds(6));
        _server.Before = (_, _) => Task.FromResult(false);
        Assert.NotNull(await embedder.EmbedAsync("зерно", Cancel));
    }

    [Fact]
    public async Task A_model_that_is_not_trusted_is_not_asked()
    {
        using var model = Open();
        var embedder = new QueryEmbedder(model, TimeProvider.System, NullLogger<QueryEmbedder>.Instance);
        Assert.Equal("m", embedder.Model);
        embedder.Distrust();
        Assert.Null(embedder.Model);
        Assert.Null(await embedder.EmbedAsync("завод", Cancel));
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public async Task The_probe_tells_a_model_that_hears_from_one_that_is_deaf()
    {
        using var model = Open();
        Assert.False((await new EmbeddingProbe(model).RunAsync(Cancel)).IsGood); // it knows nothing but lengths
        _server.Embed = new HashedWordsEmbedding().Embed;
        var result = await new EmbeddingProbe(model).RunAsync(Cancel);
        Assert.Equal((true, 256), (result.IsGood, result.Dimension));
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
