using SezBot.Corpus;
using SezBot.Corpus.Embedded;

namespace SezBot.Tests.Corpus;

public sealed class EmbeddedDenseTests : DenseSearchContract
{
    private readonly EmbeddedFolder _folder = new();

    protected override IPassageStore Open() => new EmbeddedStore(_folder.Path, TimeProvider.System);

    [Fact]
    public async Task A_store_made_before_there_were_vectors_is_read_and_then_given_some()
    {
        await WriteAsync(SomeRevision.Of("port.md", "Порт принял зерно."));
        _folder.Execute("DROP TABLE dense; DROP TABLE dense_next");
        await using (var old = Open())
        await using (var snapshot = await old.SnapshotAsync(Cancel))
        {
            Assert.Null(snapshot.VectorModel);
            Assert.Equal(0, await snapshot.VectorCountAsync(Cancel));
            Assert.Single(await SearchAsync(snapshot, "зерно"));
        }
        await WriteAsync(SomeRevision.OfDense("tula", [new DenseVector("one", [1, 0])]));
        await using var now = await Store.SnapshotAsync(Cancel);
        Assert.Single(await now.SearchDenseAsync(new DenseVector("one", [1, 0]), SearchFilter.None, 10, Cancel));
        Assert.Single(await SearchAsync(now, "зерно"));
    }

    [Fact]
    public async Task A_vector_that_was_cut_is_a_damaged_store_for_dense_search_alone()
    {
        await WriteAsync(SomeRevision.OfDense("tula", [new DenseVector("one", [1, 0])]));
        _folder.Execute("UPDATE dense SET data = substr(data, 1, 5)");
        await using var snapshot = await Store.SnapshotAsync(Cancel);
        Assert.Equal(1, snapshot.PassageCount);
        var fault = await Assert.ThrowsAsync<StoreException>(() => snapshot.SearchDenseAsync(new DenseVector("one", [1, 0]), SearchFilter.None, 10, Cancel));
        Assert.Equal(StoreFault.Damaged, fault.Fault);
    }

    [Fact]
    public async Task Vectors_of_removed_articles_leave_the_file()
    {
        await WriteAsync(SomeRevision.OfDense("tula", [new DenseVector("one", [1, 0])]), SomeRevision.OfDense("port", [new DenseVector("one", [1, 0])]));
        await RemoveAsync("tula");
        Assert.Equal(1, _folder.Query<int>("SELECT count(*) FROM dense"));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Dispose();
    }
}
