using SezBot.Text;

namespace SezBot.Answering;

/// <summary>The sparse vector of a query together with other words for what it says.</summary>
internal static class ExpandedQuery
{
    // Against a word of the query itself; several words for one share it by the root of their number. Set by hand.
    private const double AlternativeShare = 0.7;

    /// <param name="also">Words or phrases that stand for words of the query; what they share with it is not counted twice.</param>
    public static SparseVector Of(string query, IReadOnlyList<string> also)
    {
        var plain = LexicalEncoder.Default.EncodeQuery(query);
        if (also.Count == 0)
            return plain;
        var weights = new SortedDictionary<uint, float>();
        foreach (var phrase in also)
        {
            var words = Math.Max(1, Analyzer.Tokens(phrase).Count(token => !token.IsStopWord));
            var vector = LexicalEncoder.Default.EncodeQuery(phrase);
            for (var at = 0; at < vector.Count; at++)
            {
                var weight = (float)(vector.Values[at] * AlternativeShare / Math.Sqrt(words));
                weights[vector.Indices[at]] = Math.Max(weight, weights.GetValueOrDefault(vector.Indices[at]));
            }
        }
        for (var at = 0; at < plain.Count; at++)
            weights[plain.Indices[at]] = plain.Values[at];
        return new SparseVector([.. weights.Keys], [.. weights.Values]);
    }
}
