using SezBot.Corpus;

namespace SezBot.Tests.Corpus;

/// <summary>Dense vectors by a seed, and the definition of a dense search computed the slow way, in double precision.</summary>
internal sealed class RandomVectors(string model, int dimension, int seed)
{
    private readonly Random _random = new(seed);

    public DenseVector Next() => Normalized(model, [.. Enumerable.Range(0, dimension).Select(_ => _random.NextSingle() - 0.5f)]);

    public static DenseVector Normalized(string model, float[] values)
    {
        var length = Math.Sqrt(values.Sum(value => (double)value * value));
        return new DenseVector(model, Array.ConvertAll(values, value => (float)(value / Math.Max(length, 1e-12))));
    }

    /// <summary>By passage id; passages without a vector have none.</summary>
    public static Dictionary<Guid, double> Scores(IReadOnlyCollection<ArticleRevision> live, DenseVector query, SearchFilter filter) => live
        .Where(revision => filter.Admits(revision.Article.Published))
        .SelectMany(revision => revision.Passages)
        .Where(encoded => encoded.Dense is not null)
        .ToDictionary(encoded => encoded.Passage.Id, encoded => encoded.Dense!.Values.Zip(query.Values, (one, other) => (double)one * other).Sum());
}
