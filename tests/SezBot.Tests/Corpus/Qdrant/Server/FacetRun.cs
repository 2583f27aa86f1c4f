using SezBot.Tests.Corpus.Qdrant.Wire;

namespace SezBot.Tests.Corpus.Qdrant.Server;

/// <summary>How many points have each value of an indexed field: the most frequent first, equal counts by value.</summary>
internal static class FacetRun
{
    public const int DefaultLimit = 10;

    public static IEnumerable<FacetHit> Hits(StoredCollection collection, FacetCounts request, int limit)
    {
        if (!collection.Indexes.TryGetValue(request.Key, out var index) || !index.HasFacets)
            throw Refusal.Input($"No appropriate index for faceting: `{request.Key}`. Please create one to facet on this field.");
        return index.Values
            .Select(entry => (entry.Value, Count: entry.Slots.Count(slot => Selection.Passes(collection, request.Filter, slot))))
            .Where(entry => entry.Count > 0)
            .OrderByDescending(entry => entry.Count).ThenBy(entry => entry.Value, Comparer<object>.Create(Compare))
            .Take(limit)
            .Select(entry => new FacetHit { Value = Facet(entry.Value), Count = (ulong)entry.Count });
    }

    private static int Compare(object left, object right) =>
        left is string text ? string.CompareOrdinal(text, (string)right) : Comparer<object>.Default.Compare(left, right);

    private static FacetValue Facet(object value) => value switch
    {
        string text => new FacetValue { StringValue = text },
        long number => new FacetValue { IntegerValue = number },
        _ => new FacetValue { BoolValue = (bool)value },
    };
}
