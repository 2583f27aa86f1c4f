namespace SezBot.Tests.Corpus.Qdrant.Server;

/// <summary>
/// The best of many scores. Qdrant sorts without keeping the order of equal scores, so here they come in an order that differs from call to call,
/// also at the cut.
/// </summary>
internal static class Ties
{
    private static int _calls;

    /// <param name="accept">Asked in the order of the scores, until enough were taken.</param>
    public static List<(int Slot, float Score)> Best(IEnumerable<(int Slot, float Score)> scored, int limit, Func<int, bool> accept)
    {
        var salt = (uint)Interlocked.Increment(ref _calls) * 2654435761u;
        var queue = new PriorityQueue<(int Slot, float Score), (float, uint)>(
            scored.Select(hit => (hit, (-hit.Score, unchecked(((uint)hit.Slot ^ salt) * 2246822519u)))));
        var best = new List<(int, float)>();
        while (best.Count < limit && queue.TryDequeue(out var hit, out _))
            if (accept(hit.Slot))
                best.Add(hit);
        return best;
    }
}
