namespace SezBot.Digests.Events;

/// <summary>
/// Agglomerative clustering by average link (Sokal and Michener 1958): the two clusters with the greatest mean likeness between their articles
/// are joined while it reaches the threshold. A pair that no link names counts as unlike.
/// </summary>
internal sealed class AverageLink(double threshold)
{
    // Sums of likeness between living clusters, by both; a cluster is named by its place.
    private readonly List<Dictionary<int, double>> _sums = [];
    private readonly List<EventCluster?> _living = [];
    private readonly PriorityQueue<(int One, int Other), (double Unlike, int One, int Other)> _queue = new();

    public IEnumerable<EventCluster> Join(IReadOnlyList<EventCluster> clusters, IEnumerable<(int One, int Other, double Likeness)> links)
    {
        foreach (var cluster in clusters)
            Add(cluster);
        foreach (var (one, other, likeness) in links)
            Link(one, other, likeness * clusters[one].Articles.Count * clusters[other].Articles.Count);
        while (_queue.TryDequeue(out var pair, out _))
        {
            if (_living[pair.One] is { } one && _living[pair.Other] is { } other && one.MayJoin(other))
                Merge(pair.One, pair.Other, one.With(other));
        }
        return _living.OfType<EventCluster>();
    }

    private int Add(EventCluster cluster)
    {
        _living.Add(cluster);
        _sums.Add([]);
        return _living.Count - 1;
    }

    private void Link(int one, int other, double sum)
    {
        _sums[one][other] = _sums[other][one] = sum;
        var mean = sum / (_living[one]!.Articles.Count * _living[other]!.Articles.Count);
        if (mean >= threshold)
            _queue.Enqueue((one, other), (-mean, one, other));
    }

    private void Merge(int one, int other, EventCluster joined)
    {
        var at = Add(joined);
        (_living[one], _living[other]) = (null, null);
        var near = _sums[one].Keys.Union(_sums[other].Keys).Where(place => _living[place] is not null).Order();
        foreach (var place in near.ToList())
            Link(at, place, _sums[one].GetValueOrDefault(place) + _sums[other].GetValueOrDefault(place));
    }
}
