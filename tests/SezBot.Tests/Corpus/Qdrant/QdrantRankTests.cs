using System.Diagnostics;
using SezBot.Corpus;
using SezBot.Corpus.Embedded;
using SezBot.Evaluation;
using SezBot.Tests.Support;
using SezBot.Text;

namespace SezBot.Tests.Corpus.Qdrant;

/// <summary>Both stores side by side on public questions, where the evaluation sets are at hand.</summary>
public sealed class QdrantRankTests
{
    private const int Depth = 20;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Public_questions_get_the_passages_of_the_embedded_store_in_its_order()
    {
        var bench = SharedFolder.Find("bench");
        Assert.SkipWhen(bench is null, "the evaluation sets are not at hand");
        var data = DataSet.Load(Path.Combine(bench!, "xquad_ru_dev"));
        var revisions = data.Passages!.Select((passage, at) => SomeRevision.Of($"p{at}.md", passage.Text)).ToList();
        using var folder = new TempFolder();
        await using var home = await QdrantHome.OpenAsync();
        await using var embedded = new EmbeddedStore(folder.Path, TimeProvider.System);
        await using var qdrant = home.Store();
        await LoadAsync(embedded, revisions);
        var started = Stopwatch.GetTimestamp();
        await LoadAsync(qdrant, revisions);
        var loaded = Stopwatch.GetElapsedTime(started);
        await using var expected = await embedded.SnapshotAsync(Cancel);
        await using var found = await qdrant.SnapshotAsync(Cancel);
        Assert.Equal(expected.PassageCount, found.PassageCount);
        started = Stopwatch.GetTimestamp();
        foreach (var question in data.Questions)
            Assert.Equal(await IdsAsync(expected, question.Question), await IdsAsync(found, question.Question));
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{found.PassageCount} passages loaded in {loaded.TotalSeconds:0.0} s, {data.Questions.Count} questions to both in {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s");
    }

    private static async Task LoadAsync(IPassageStore store, IReadOnlyList<ArticleRevision> revisions)
    {
        await using var writer = await store.WriterAsync(Cancel);
        foreach (var batch in revisions.Chunk(100))
            await writer.WriteAsync(batch, Cancel);
    }

    private static async Task<IEnumerable<Guid>> IdsAsync(ICorpusSnapshot snapshot, string question) =>
        (await snapshot.SearchAsync(LexicalEncoder.Default.EncodeQuery(question), SearchFilter.None, Depth, Cancel)).Select(found => found.Passage.Id);
}
