using System.Globalization;
using SezBot.Corpus;
using SezBot.Corpus.Embedded;
using SezBot.Text;

namespace SezBot.Benchmarks.Dense;

/// <summary>A store of short articles with random vectors.</summary>
internal static class DenseStore
{
    public const string Model = "random";

    private const int Batch = 2000;

    public static async Task FillAsync(string folder, int size, int dimension)
    {
        await using var store = new EmbeddedStore(folder, TimeProvider.System);
        await using var writer = await store.WriterAsync(CancellationToken.None);
        foreach (var batch in Enumerable.Range(0, size).Chunk(Batch))
        {
            var vectors = UnitVectors.Of(batch.Length, dimension, seed: batch[0]);
            await writer.WriteAsync([.. batch.Zip(vectors, Revision)], CancellationToken.None);
        }
    }

    private static ArticleRevision Revision(int number, float[] vector)
    {
        var id = number.ToString(CultureInfo.InvariantCulture);
        var text = $"Статья номер {id}.";
        var article = new Article(id, "made", id, "1", null, null, null, null, DateTimeOffset.UnixEpoch, null, null, text.Length);
        var passage = new Passage(PassageId.Of("made", id, "1", 0), id, "1", 0, 0, text);
        return new ArticleRevision(article, "", [new EncodedPassage(passage, new SparseVector([(uint)number % 1000], [1]), new DenseVector(Model, vector))]);
    }
}
