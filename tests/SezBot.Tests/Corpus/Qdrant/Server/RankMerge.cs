using SezBot.Tests.Corpus.Qdrant.Wire;

namespace SezBot.Tests.Corpus.Qdrant.Server;

/// <summary>Fusion of ranked lists.</summary>
internal static class RankMerge
{
    private const int DefaultRrfK = 2;

    /// <summary>Reciprocal rank fusion: 1 / ((position + 1) / weight + k - 1), positions from 0.</summary>
    public static Dictionary<int, float> Rrf(IReadOnlyList<List<(int Slot, float Score)>> lists, Rrf? settings)
    {
        var k = settings is { HasK: true } ? settings.K : DefaultRrfK;
        if (k < 1)
            throw Refusal.Input("rrf.k: value 0 invalid, must be 1 or larger");
        if (settings is { Weights.Count: > 0 } && settings.Weights.Count != lists.Count)
            throw Refusal.Input($"rrf: {settings.Weights.Count} weights for {lists.Count} prefetches");
        var sums = new Dictionary<int, float>();
        for (var list = 0; list < lists.Count; list++)
        {
            var weight = settings is { Weights.Count: > 0 } ? settings.Weights[list] : 1f;
            for (var position = 0; position < lists[list].Count; position++)
                Add(sums, lists[list][position].Slot, weight == 0 ? 0 : 1f / ((position + 1) / weight + k - 1));
        }
        return sums;
    }

    /// <summary>Distribution-based fusion: scores placed between the mean minus and plus three sample deviations of their list, summed, not clipped.</summary>
    public static Dictionary<int, float> Dbsf(IReadOnlyList<List<(int Slot, float Score)>> lists)
    {
        var sums = new Dictionary<int, float>();
        foreach (var list in lists.Where(list => list.Count > 0))
        {
            var mean = list.Average(hit => hit.Score);
            var deviation = list.Count < 2 ? 0 : Math.Sqrt(list.Sum(hit => Math.Pow(hit.Score - mean, 2)) / (list.Count - 1));
            foreach (var (slot, score) in list)
                Add(sums, slot, deviation == 0 ? 0.5f : (float)((score - (mean - 3 * deviation)) / (6 * deviation)));
        }
        return sums;
    }

    private static void Add(Dictionary<int, float> sums, int slot, float score) => sums[slot] = sums.GetValueOrDefault(slot) + score;
}
