namespace SezBot.Answering;

/// <summary>
/// A question's weights laid out for counting: every sentence of the found passages is measured against them. Arguments are the degrees,
/// 0 to 1, to which each of the question's words was found.
/// </summary>
internal sealed class TermWeights
{
    private readonly double[] _weights;
    private readonly bool[] _isName;
    private readonly double _total;
    private readonly double _names;
    private readonly double _pairs;
    private readonly int _rarest;

    public TermWeights(Question question)
    {
        _weights = [.. question.Terms.Select(term => term.Weight)];
        _isName = [.. question.Terms.Select(term => term.IsName || term.IsNumber)];
        _total = _weights.Sum();
        _names = _weights.Where((_, at) => _isName[at]).Sum();
        _pairs = Enumerable.Range(0, Math.Max(0, _weights.Length - 1)).Sum(PairWeight);
        _rarest = Array.IndexOf(_weights, _weights.Max());
    }

    public int Count => _weights.Length;

    /// <summary>Share of the question's weight that was found.</summary>
    public double Share(double[] matches)
    {
        var found = 0.0;
        for (var at = 0; at < matches.Length; at++)
            found += _weights[at] * matches[at];
        return found / _total;
    }

    /// <summary>The same for names and numbers alone; 1 where the question has none.</summary>
    public double NamesShare(double[] matches) => PartShare(matches, names: true, _names);

    /// <summary>The same for all other words; 1 where there are none.</summary>
    public double SubjectShare(double[] matches) => PartShare(matches, names: false, _total - _names);

    /// <summary>The degree to which the most telling word was found.</summary>
    public double Rarest(double[] matches) => matches[_rarest];

    /// <summary>Share of the weight of neighbouring words, each pair weighing as its weaker word; null where the question has one word.</summary>
    /// <param name="nearness">0 to 1 for each word and the next.</param>
    public double? PairShare(double[] nearness) => nearness.Length == 0 ? null : nearness.Select((near, pair) => near * PairWeight(pair)).Sum() / _pairs;

    /// <summary>How often the words recur, 1 - 1/n by weight.</summary>
    public double Recurring(int[] counts)
    {
        var recurring = 0.0;
        for (var at = 0; at < counts.Length; at++)
            recurring += counts[at] > 0 ? _weights[at] * (1 - 1.0 / counts[at]) : 0;
        return recurring / _total;
    }

    private double PairWeight(int pair) => Math.Min(_weights[pair], _weights[pair + 1]);

    private double PartShare(double[] matches, bool names, double total)
    {
        if (total <= 0)
            return 1;
        var found = 0.0;
        for (var at = 0; at < matches.Length; at++)
            found += _isName[at] == names ? _weights[at] * matches[at] : 0;
        return found / total;
    }
}
