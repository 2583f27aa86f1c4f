using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SezBot.Answering;
using SezBot.Corpus;
using SezBot.Corpus.Embedded;
using SezBot.Ingestion;
using SezBot.LanguageModels.Embeddings;
using SezBot.Tests.Corpus;
using SezBot.Tests.LanguageModels;
using SezBot.Tests.Support;

namespace SezBot.Tests.Answering;

public sealed class HybridSearchTests : IAsyncLifetime
{
    private const string Paraphrase = "Где возвели фабрику?";

    private readonly TempFolder _folder = new();
    private readonly EmbeddedStore _store;
    private EmbeddingServer _server = null!;
    private EmbeddingModel _model = null!;

    public HybridSearchTests() => _store = new EmbeddedStore(_folder.Path, TimeProvider.System);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await EmbeddingServer.StartAsync(new HashedWordsEmbedding().Same("завод", "фабрика").Same("построили", "возвели").Embed);
        _model = new EmbeddingModel(Options.Create(new EmbeddingOptions { Endpoint = _server.Endpoint, Model = "m" }), TimeProvider.System);
        await using var writer = await _store.WriterAsync(Cancel);
        await writer.WriteAsync(
        [
            SomeRevision.Of("port.md", "Порт принял зерно.", new DateOnly(2025, 10, 1)), SomeRevision.Of("tula.md", "Завод построили под Тулой.", new DateOnly(2025, 10, 2)),
            SomeRevision.Of("sweets.md", "Фабрику сладостей посетили школьники.", new DateOnly(2025, 10, 3)),
        ], Cancel);
    }

    private async Task AddVectorsAsync()
    {
        await using var writer = await _store.WriterAsync(Cancel);
        Assert.Equal(3, (await new VectorStage(_model, new EmbeddingProbe(_model)).RunAsync(writer, null, Cancel)).Added);
    }

    private async Task<SearchLegs> SearchAsync(string query = Paraphrase, SearchFilter? filter = null)
    {
        await using var snapshot = await _store.SnapshotAsync(Cancel);
        var search = new HybridSearch(new QueryEmbedder(_model, TimeProvider.System, NullLogger<QueryEmbedder>.Instance));
        return await search.LegsAsync(snapshot, query, [], filter ?? SearchFilter.None, 10, Cancel);
    }

    private static IEnumerable<string> Articles(IEnumerable<ScoredPassage>? found) => found!.Select(passage => passage.Passage.Article);

    [Fact]
    public async Task A_paraphrase_that_shares_no_word_is_found_by_its_vector()
    {
        await AddVectorsAsync();
        var legs = await SearchAsync();
        Assert.DoesNotContain("tula", Articles(legs.Lexical));
        Assert.Equal("tula", Articles(legs.Dense).First());
        Assert.Equal(RankFusion.Fuse(legs.Lexical, legs.Dense!, 20, 10), legs.Fused);
        Assert.Contains("tula", Articles(legs.Fused));
    }

    [Fact]
    public async Task A_filter_holds_for_both_searches()
    {
        await AddVectorsAsync();
        var legs = await SearchAsync(filter: new SearchFilter(new DateOnly(2025, 10, 3)));
        Assert.Equal(["sweets"], Articles(legs.Dense));
        Assert.Equal(["sweets"], Articles(legs.Fused));
    }

    [Fact]
    public async Task Without_vectors_in_the_store_no_question_is_embedded()
    {
        var legs = await SearchAsync();
        Assert.Null(legs.Dense);
        Assert.Same(legs.Lexical, legs.Fused);
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public async Task A_server_that_fails_leaves_the_lexical_search_as_it_is()
    {
        var before = (await SearchAsync()).Fused;
        await AddVectorsAsync();
        _server.Before = (context, _) => EmbeddingServer.WriteAsync(context, HttpStatusCode.InternalServerError, "{}");
        var legs = await SearchAsync();
        Assert.Null(legs.Dense);
        Assert.Equal(before, legs.Fused);
    }

    [Fact]
    public async Task Vectors_of_another_model_are_not_compared_with()
    {
        await AddVectorsAsync();
        _model.Dispose();
        _model = new EmbeddingModel(Options.Create(new EmbeddingOptions { Endpoint = _server.Endpoint, Model = "other" }), TimeProvider.System);
        var asked = _server.Requests.Count;
        Assert.Null((await SearchAsync()).Dense);
        Assert.Equal(asked, _server.Requests.Count);
    }

    public async ValueTask DisposeAsync()
    {
        _model.Dispose();
        await _server.DisposeAsync();
        await _store.DisposeAsync();
        _folder.Dispose();
    }
}
