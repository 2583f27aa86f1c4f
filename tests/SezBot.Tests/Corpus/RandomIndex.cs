using SezBot.Corpus.Embedded;
using SezBot.Text;

namespace SezBot.Tests.Corpus;

/// <summary>Indexes of passages whose terms are as unevenly frequent as words are: term <c>t</c> of the vocabulary about as 1/t.</summary>
internal sealed class RandomIndex(int seed, int vocabulary = 400)
{
    public const int Days = 30;

    private readonly Random _random = new(seed);
    private long _row;

    /// <summary>Adds segments of these sizes, each three passages an article, and takes away every so-manieth article after each.</summary>
    public PassageIndex Build(IEnumerable<int> sizes, int removedEvery = 0)
    {
        var index = new PassageIndex("test", 0, []);
        foreach (var size in sizes)
        {
            var gone = removedEvery == 0 ? [] : Enumerable.Range(0, (int)_row / 3 + 1).Where(article => article % removedEvery == 1).Select(article => (long)article).ToHashSet();
            index = index.Apply(index.Sequence + 1, gone, Segment(size));
        }
        return index;
    }

    public SparseVector Query(int terms) => Vector(terms, () => _random.Next(1, 3));

    private IndexSegment Segment(int size)
    {
        var builder = new SegmentBuilder();
        for (var at = 0; at < size; at++, _row++)
        {
            var scale = 1 + _random.NextSingle();
            var day = _random.Next(Days + 1) is var number and < Days ? 739000 + number : IndexedPassage.Undated;
            var id = new Guid((int)_row, (short)_random.Next(0, 100), 0, new byte[8]);
            builder.Add(new IndexedPassage(_row, _row / 3, id, day), VectorCodec.Encode(Vector(_random.Next(1, 40), () => scale * _random.Next(1, 4))));
        }
        return builder.Build();
    }

    private SparseVector Vector(int terms, Func<float> value)
    {
        var indices = Enumerable.Range(0, terms).Select(_ => (uint)Math.Pow(vocabulary, _random.NextDouble())).Distinct().Order().ToArray();
        return new SparseVector(indices, Array.ConvertAll(indices, _ => value()));
    }
}
