using SezBot.Corpus;
using SezBot.Corpus.Embedded;
using SezBot.Text;

namespace SezBot.Tests.Corpus;

public sealed class IndexFileTests : IDisposable
{
    // Above the number of passages from which on the file is worth its while.
    private const int Articles = 50;
    private const int PassagesPerArticle = 100;

    private readonly EmbeddedFolder _folder = new();
    private readonly EmbeddedFolder _other = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Index => Path.Combine(_folder.Path, "corpus.index");

    private static ArticleRevision[] Many(int seed)
    {
        var corpus = new RandomIndex(seed);
        return [.. Enumerable.Range(0, Articles).Select(at => SomeRevision.OfVectors($"k{at}", [.. Enumerable.Range(0, PassagesPerArticle).Select(_ => corpus.Query(5))]))];
    }

    private static async Task<List<(Guid, float)>> SearchAsync(EmbeddedFolder folder)
    {
        await using var store = folder.Open();
        await using var snapshot = await store.SnapshotAsync(Cancel);
        var found = await snapshot.SearchAsync(new RandomIndex(seed: 5).Query(20), SearchFilter.None, 50, Cancel);
        return [.. found.Select(item => (item.Passage.Id, item.Score))];
    }

    [Fact]
    public async Task A_start_reads_the_index_that_a_big_load_left()
    {
        await _folder.WriteAsync(Many(1));
        var found = await SearchAsync(_folder);
        Assert.Equal(50, found.Count);
        _folder.Execute("DELETE FROM vectors"); // so that nothing but the file can tell
        Assert.Equal(found, await SearchAsync(_folder));
        File.Delete(Index);
        Assert.Empty(await SearchAsync(_folder));
    }

    [Fact]
    public async Task What_was_written_since_is_followed_from_the_store()
    {
        await _folder.WriteAsync(Many(1));
        var written = File.GetLastWriteTimeUtc(Index);
        await _folder.WriteAsync(SomeRevision.OfVectors("k3", [new SparseVector([777], [1f])]), SomeRevision.OfVectors("new", [new SparseVector([777], [1f])]));
        var removed = (Articles - 1) * PassagesPerArticle + 2;
        await using var store = _folder.Open();
        await using var snapshot = await store.SnapshotAsync(Cancel);
        Assert.Equal(written, File.GetLastWriteTimeUtc(Index));
        Assert.Equal(removed, snapshot.PassageCount);
        Assert.Equal(2, (await snapshot.SearchAsync(new SparseVector([777], [1f]), SearchFilter.None, 10, Cancel)).Count);
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("empty")]
    [InlineData("flipped")]
    [InlineData("foreign")]
    [InlineData("of another store")]
    [InlineData("longer")]
    public async Task A_file_that_is_not_right_is_made_anew(string damage)
    {
        await _folder.WriteAsync(Many(1));
        await _other.WriteAsync(Many(2));
        var found = await SearchAsync(_folder);
        var right = await File.ReadAllBytesAsync(Index, Cancel);
        await File.WriteAllBytesAsync(Index, await DamagedAsync(right, damage), Cancel);
        Assert.Equal(found, await SearchAsync(_folder));
        _folder.Execute("DELETE FROM vectors");
        Assert.Equal(found, await SearchAsync(_folder));
    }

    private async Task<byte[]> DamagedAsync(byte[] right, string damage) => damage switch
    {
        "cut" => right[..(right.Length / 2)],
        "empty" => [],
        "flipped" => Flipped(right, right.Length / 3),
        "foreign" => [.. Enumerable.Repeat((byte)'x', 5000)],
        "longer" => [.. right, 0],
        _ => await File.ReadAllBytesAsync(Path.Combine(_other.Path, "corpus.index"), Cancel),
    };

    private static byte[] Flipped(byte[] bytes, int at)
    {
        var flipped = bytes.ToArray();
        flipped[at] ^= 0x10;
        return flipped;
    }

    [Fact]
    public async Task No_flipped_bit_goes_unnoticed()
    {
        await _folder.WriteAsync(Many(1));
        var right = await File.ReadAllBytesAsync(Index, Cancel);
        var file = new IndexFile(_folder.Path);
        Assert.NotNull(file.Read(_ => true));
        foreach (var at in Enumerable.Range(0, 120).Concat(Enumerable.Range(1, 60).Select(part => (int)((long)(right.Length - 1) * part / 60))))
        {
            await File.WriteAllBytesAsync(Index, Flipped(right, at), Cancel);
            Assert.Null(file.Read(_ => true));
        }
    }

    // The copy and the file went different ways with the same numbers of commits and rows.
    [Fact]
    public async Task An_index_of_a_history_that_was_taken_back_is_not_believed()
    {
        await _folder.WriteAsync(SomeRevision.OfVectors("first", [new SparseVector([1], [1f])]));
        var copy = await File.ReadAllBytesAsync(_folder.File, Cancel);
        await _folder.WriteAsync(Many(1));
        Assert.True(File.Exists(Index));
        var kept = await File.ReadAllBytesAsync(Index, Cancel);
        await File.WriteAllBytesAsync(_folder.File, copy, Cancel);
        await _folder.WriteAsync(Many(2));
        var expected = await SearchAsync(_folder);
        await File.WriteAllBytesAsync(Index, kept, Cancel);
        Assert.Equal(expected, await SearchAsync(_folder));
    }

    [Fact]
    public async Task A_killed_writer_leaves_nothing_that_stays()
    {
        var torn = $"{Index}.{Guid.NewGuid():N}.tmp";
        await File.WriteAllTextAsync(torn, "half of an index", Cancel);
        await _folder.WriteAsync(Many(1));
        Assert.False(File.Exists(torn));
        Assert.True(File.Exists(Index));
    }

    // A folder in its place cannot be read nor replaced, not even by an administrator.
    [Fact]
    public async Task A_file_that_cannot_be_written_is_done_without()
    {
        Directory.CreateDirectory(Path.Combine(Index, "inside"));
        await _folder.WriteAsync(Many(1));
        Assert.Equal(50, (await SearchAsync(_folder)).Count);
        Assert.Empty(Directory.GetFiles(_folder.Path, "*.tmp"));
    }

    [Fact]
    public async Task Several_programs_may_make_it_at_once()
    {
        await _folder.WriteAsync(Many(1));
        File.Delete(Index);
        var found = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => SearchAsync(_folder), Cancel)));
        Assert.All(found, item => Assert.Equal(found[0], item));
        Assert.NotNull(new IndexFile(_folder.Path).Read(_ => true));
        Assert.Empty(Directory.GetFiles(_folder.Path, "*.tmp"));
    }

    public void Dispose()
    {
        _folder.Dispose();
        _other.Dispose();
    }
}
