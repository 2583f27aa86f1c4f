using SezBot.Tests.Corpus.Qdrant.Wire;

namespace SezBot.Tests.Corpus.Qdrant.Server;

/// <summary>
/// The inverted index of one named sparse vector. Deleted points stay in it, and so in the counts behind the IDF, until the collection is compacted.
/// </summary>
internal sealed class SparseIndex(bool idf)
{
    private readonly Dictionary<uint, Posting> _postings = [];

    /// <summary>Indexed vectors, deleted ones included.</summary>
    public int Count { get; private set; }

    public void Add(int slot, SparseVector vector)
    {
        Count++;
        for (var i = 0; i < vector.Indices.Count; i++)
        {
            if (!_postings.TryGetValue(vector.Indices[i], out var posting))
                _postings.Add(vector.Indices[i], posting = new Posting());
            posting.Add(slot, vector.Values[i]);
        }
    }

    /// <summary>Adds up the products per slot; a slot that shares no dimension with the query keeps NaN.</summary>
    /// <param name="scores">As long as there are slots, filled with NaN.</param>
    public void Score(SparseVector query, Span<float> scores)
    {
        for (var i = 0; i < query.Indices.Count; i++)
        {
            if (!_postings.TryGetValue(query.Indices[i], out var posting))
                continue;
            var weight = query.Values[i] * (idf ? Idf(posting.Count) : 1f);
            var slots = posting.Slots;
            var weights = posting.Weights;
            for (var at = 0; at < slots.Length; at++)
            {
                ref var score = ref scores[slots[at]];
                score = (float.IsNaN(score) ? 0 : score) + weight * weights[at];
            }
        }
    }

    private float Idf(int df) => MathF.Log((Count - df + 0.5f) / (df + 0.5f) + 1);
}
