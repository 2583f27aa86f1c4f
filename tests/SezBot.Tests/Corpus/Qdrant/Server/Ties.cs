namespace SezBot.Tests.Corpus.Qdrant.Server;

/// <summary>
/// The best of many scores. Qdrant sorts without keeping the order of equal scores, so here they come in an order that differs from call to call,
/// also at the cut.
/// </summary>
internal static class Ties
{
    private static int _calls;

    /// <param name="accept">Asked only of a slot whose score would be among the best so far.</param>
    public static List<(int Slot, float Score)> Best(IEnumerable<(int Slot, float Score)> scored, int limit, Func<int, bool> accept)
    {
        var salt = (uint)Interlocked.Increment(ref _calls) * 2654435761u;
        var best = new PriorityQueue<(int Slot, float Score), (float Score, uint Chance)>();
        var worst = (Score: float.NegativeInfinity, Chance: 0u);
        foreach (var (slot, score) in scored)
        {
            if (best.Count == limit && score < worst.Score)
                continue;
            var rank = (score, unchecked(((uint)slot ^ salt) * 2246822519u));
            if (best.Count == limit && rank.CompareTo(worst) <= 0 || !accept(slot))
                continue;
            best.Enqueue((slot, score), rank);
            if (best.Count > limit)
                best.Dequeue();
            if (best.Count == limit)
                best.TryPeek(out _, out worst);
        }
        return Drained(best);
    }

    private static List<(int Slot, float Score)> Drained(PriorityQueue<(int Slot, float Score), (float, uint)> best)
    {
        var hits = new List<(int, float)>(best.Count);
        while (best.TryDequeue(out var hit, out _))
            hits.Add(hit);
        hits.Reverse();
        return hits;
    }
}
