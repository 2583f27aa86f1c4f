namespace SezBot.Tests.Corpus.Qdrant.Server;

/// <summary>The slots that have one dimension of a sparse vector, with their weights; slots ascend.</summary>
internal sealed class Posting
{
    private int[] _slots = new int[2];
    private float[] _weights = new float[2];

    public int Count { get; private set; }

    public ReadOnlySpan<int> Slots => _slots.AsSpan(0, Count);

    public ReadOnlySpan<float> Weights => _weights.AsSpan(0, Count);

    public void Add(int slot, float weight)
    {
        if (Count == _slots.Length)
        {
            Array.Resize(ref _slots, Count * 2);
            Array.Resize(ref _weights, Count * 2);
        }
        (_slots[Count], _weights[Count]) = (slot, weight);
        Count++;
    }
}
