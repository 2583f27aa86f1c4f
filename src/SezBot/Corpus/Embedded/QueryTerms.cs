using SezBot.Text;

namespace SezBot.Corpus.Embedded;

/// <summary>
/// The terms of a query by the most that each can add to a score, highest first, then by index. A score is the float32 sum of its terms'
/// products in this order, whoever computes it: so scores are equal to the bit.
/// </summary>
/// <param name="Weights">Count in the query times IDF.</param>
/// <param name="Places">For each segment, the number of each term there, negative when no passage of the segment has it.</param>
internal sealed record QueryTerms(float[] Weights, int[][] Places)
{
    public static QueryTerms Of(SparseVector query, PassageIndex index)
    {
        var places = new int[index.Segments.Count][];
        for (var segment = 0; segment < places.Length; segment++)
            places[segment] = index.Segments[segment].Segment.Find(query.Indices);
        var (weights, bounds, order) = (new float[query.Count], new float[query.Count], new int[query.Count]);
        var count = 0;
        for (var term = 0; term < query.Count; term++)
        {
            (weights[term], bounds[term]) = Weigh(term, query.Values[term], index, places);
            if (bounds[term] != 0)
                order[count++] = term;
        }
        Array.Sort(order, 0, count, Comparer<int>.Create((one, other) =>
            bounds[other].CompareTo(bounds[one]) is not 0 and var by ? by : one.CompareTo(other)));
        order = order[..count];
        return new QueryTerms(
            Array.ConvertAll(order, term => weights[term]), Array.ConvertAll(places, numbers => Array.ConvertAll(order, term => numbers[term])));
    }

    // IDF = ln(1 + (N - df + 0.5) / (df + 0.5)), counted over live passages only, filters ignored.
    private static (float Weight, float Bound) Weigh(int term, float count, PassageIndex index, int[][] places)
    {
        var (frequency, peak) = (0, 0f);
        for (var at = 0; at < places.Length; at++)
        {
            if (places[at][term] is not (>= 0 and var number))
                continue;
            frequency += index.Segments[at].Frequency(number);
            peak = Math.Max(peak, index.Segments[at].Segment.Impacts.Peaks[number]);
        }
        var weight = (float)(count * Math.Log(1 + (index.Count - frequency + 0.5) / (frequency + 0.5)));
        return (weight, weight * peak);
    }
}
