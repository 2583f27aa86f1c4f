namespace SezBot.Digests.Events;

/// <summary>Which pairs are worth a comparison: all of a short list; of a long one those whose leads share telling words.</summary>
internal static class EventCandidates
{
    // Up to here all pairs are compared: twenty thousand, some ten milliseconds.
    private const int ShortList = 200;

    // A word in more than this share of the leads says nothing of one event among them.
    private const double Common = 0.05;

    // The weight that two leads share, where the rarest word weighs 1; pairs of one event seldom share less.
    private const double LeastShared = 1.5;

    public static IEnumerable<(int One, int Other)> Of(IReadOnlyList<EventCluster> clusters) =>
        (clusters.Count <= ShortList ? All(clusters.Count) : Sharing(clusters)).Where(pair => clusters[pair.One].MayJoin(clusters[pair.Other]));

    private static IEnumerable<(int One, int Other)> All(int count) =>
        Enumerable.Range(0, count).SelectMany(one => Enumerable.Range(one + 1, count - one - 1).Select(other => (one, other)));

    private static IEnumerable<(int One, int Other)> Sharing(IReadOnlyList<EventCluster> clusters)
    {
        var common = Math.Max(ShortList * Common, clusters.Count * Common);
        var leads = clusters.Select(cluster => cluster.Text.Lead.DistinctBy(term => term.Root).ToList()).ToList();
        var counts = leads.SelectMany(lead => lead).CountBy(term => term.Root).ToDictionary(StringComparer.Ordinal);
        var earlier = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var shared = new double[clusters.Count];
        foreach (var (at, lead) in leads.Index())
        {
            Array.Clear(shared, 0, at);
            foreach (var (root, weight) in lead.Where(term => counts[term.Root] > 1 && counts[term.Root] <= common))
            {
                if (!earlier.TryGetValue(root, out var places))
                    earlier[root] = places = [];
                foreach (var place in places)
                    shared[place] += weight;
                places.Add(at);
            }
            for (var place = 0; place < at; place++)
            {
                if (shared[place] >= LeastShared)
                    yield return (place, at);
            }
        }
    }
}
