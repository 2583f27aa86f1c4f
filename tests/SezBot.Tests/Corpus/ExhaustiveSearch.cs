using SezBot.Corpus;
using SezBot.Corpus.Embedded;
using SezBot.Text;

namespace SezBot.Tests.Corpus;

/// <summary>A search that scores every posting of every term, in the order of summation that <see cref="QueryTerms"/> defines.</summary>
internal static class ExhaustiveSearch
{
    public static List<(Guid Id, float Score)> Run(PassageIndex index, SparseVector query, SearchFilter filter, int limit)
    {
        var terms = QueryTerms.Of(query, index);
        var all = index.Segments.SelectMany((segment, at) => Scores(segment, terms.Weights, terms.Places[at], filter)).ToList();
        return [.. Ranking.Order(all, found => found.Score, found => found.Id).Take(limit)];
    }

    private static IEnumerable<(Guid Id, float Score)> Scores(LiveSegment live, float[] weights, int[] places, SearchFilter filter)
    {
        var segment = live.Segment;
        var scores = new float[segment.Count];
        for (var term = 0; term < places.Length; term++)
        {
            foreach (var posting in places[term] < 0 ? [] : segment.PostingsOf(places[term]))
                scores[posting.Document] += weights[term] * segment.Values[segment.ValueOffsets[posting.Document] + posting.Ordinal];
        }
        return Enumerable.Range(0, segment.Count)
            .Where(document => scores[document] > 0 && live.IsLive(document) && Admits(filter, segment.Passages[document].Day))
            .Select(document => (segment.Passages[document].Id, scores[document]));
    }

    private static bool Admits(SearchFilter filter, int day) => filter.Admits(day == IndexedPassage.Undated ? null : DateOnly.FromDayNumber(day));
}
