using CsCheck;
using SezBot.Corpus;
using SezBot.Corpus.Embedded;
using SezBot.Tests.Support;

namespace SezBot.Tests.Corpus;

public sealed class PrunedSearchTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static readonly Gen<SearchFilter> Filter = Gen.Select(Gen.Int[0, RandomIndex.Days], Gen.Int[0, 12], Gen.Bool).Select((from, length, all) =>
        all ? SearchFilter.None : new SearchFilter(DateOnly.FromDayNumber(739000 + from), DateOnly.FromDayNumber(739000 + from + length)));

    [Fact]
    public void Results_are_identical_to_the_exhaustive_scoring() =>
        Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[1, 2500].Array[1, 4], Gen.Int[0, 9], Filter, Gen.Int[1, 120]).Sample(
            (seed, sizes, removedEvery, filter, limit) =>
            {
                var corpus = new RandomIndex(seed);
                var index = corpus.Build(sizes, removedEvery);
                for (var terms = 1; terms < 60; terms += 9)
                    AssertSame(index, corpus, terms, filter, limit);
            }, iter: 20 * TestScale.Factor, threads: 1);

    private static void AssertSame(PassageIndex index, RandomIndex corpus, int terms, SearchFilter filter, int limit)
    {
        var query = corpus.Query(terms);
        var expected = ExhaustiveSearch.Run(index, query, filter, limit);
        var found = Ranking.Order(index.Search(query, filter, limit, Cancel), item => item.Score, item => item.Passage.Id).Take(limit);
        Assert.Equal(expected, found.Select(item => (item.Passage.Id, item.Score)));
    }

    // More terms than are bounded one by one.
    [Fact]
    public void A_query_of_pages_finds_the_same_as_the_exhaustive_scoring()
    {
        var corpus = new RandomIndex(seed: 11, vocabulary: 20_000);
        var index = corpus.Build([3000, 700], removedEvery: 5);
        Assert.True(QueryTerms.Of(corpus.Query(60_000), index).Weights.Length > 4096);
        AssertSame(index, corpus, 60_000, SearchFilter.None, 10);
    }

    [Fact]
    public void Frequent_terms_are_not_read_in_full()
    {
        var corpus = new RandomIndex(seed: 7, vocabulary: 20_000);
        var index = corpus.Build([20_000]);
        var (read, all) = (0L, 0L);
        for (var at = 0; at < 20; at++)
        {
            var query = corpus.Query(40);
            read += index.Collect(query, SearchFilter.None, 10, Cancel).PostingsRead;
            all += QueryTerms.Of(query, index).Places[0].Sum(place => place < 0 ? 0 : index.Segments[0].Segment.Frequency(place));
        }
        Assert.InRange((double)read / all, 0, 0.5);
    }

    [Fact]
    public void Full_segments_are_not_merged_and_lean_ones_are()
    {
        var corpus = new RandomIndex(seed: 3, vocabulary: 50);
        var half = IndexSegment.MostDocuments / 2;
        Assert.Equal([2 * half, half], corpus.Build([half, half, half]).Segments.Select(segment => segment.Live));
        Assert.Equal([31], corpus.Build([10, 10, 11]).Segments.Select(segment => segment.Live));
    }
}
