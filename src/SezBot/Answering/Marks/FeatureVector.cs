namespace SezBot.Answering.Marks;

/// <summary>The features of many spans one after another, sparse: indices by <see cref="FeatureTable"/> and values.</summary>
internal sealed class FeatureVector
{
    private readonly List<int> _indices = [];
    private readonly List<float> _values = [];
    private readonly List<int> _ends = [];

    public int Rows => _ends.Count;

    public void Add(int index, double value = 1)
    {
        if (value == 0)
            return;
        _indices.Add(index);
        _values.Add((float)value);
    }

    public void EndRow() => _ends.Add(_indices.Count);

    public double Dot(int row, ReadOnlySpan<double> weights)
    {
        var sum = 0.0;
        for (var at = row == 0 ? 0 : _ends[row - 1]; at < _ends[row]; at++)
            sum += weights[_indices[at]] * _values[at];
        return sum;
    }

    /// <summary>Adds the row, times a factor, to a gradient.</summary>
    public void AddTo(int row, double factor, Span<double> gradient)
    {
        for (var at = row == 0 ? 0 : _ends[row - 1]; at < _ends[row]; at++)
            gradient[_indices[at]] += factor * _values[at];
    }
}
