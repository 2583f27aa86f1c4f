using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace SezBot.Text;

/// <summary>
/// Text to one sparse vector that holds its stems and, scaled down, the character n-grams of its words, both with BM25's saturation of
/// term frequency (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009, eq. 3.15) but without IDF, which the store
/// applies at query time. Indices are XxHash32 of the term; the lowest bit tells stems from n-grams, so that they never share one.
/// </summary>
public sealed class LexicalEncoder(EncoderConstants constants)
{
    public static readonly LexicalEncoder Default = new(EncoderConstants.Current);

    private const int MostExpected = 512;

    private const uint StemBit = 0;
    private const uint GramBit = 1;

    /// <summary>The vector of a passage.</summary>
    public SparseVector Encode(string text)
    {
        var (stems, grams) = Count(text);
        var vector = Empty(stems, grams);
        var next = 0;
        foreach (var (index, count) in stems.Counts)
            (vector.Indices[next], vector.Values[next++]) = (index, Saturated(count, stems.Total, constants.StemK1, constants.StemB, constants.StemAverage, 1));
        foreach (var (index, count) in grams.Counts)
            (vector.Indices[next], vector.Values[next++]) = (index, Saturated(count, grams.Total, constants.GramK1, constants.GramB, constants.GramAverage, constants.GramShare));
        return Sorted(vector);
    }

    /// <summary>The vector of a query: how often each term occurs in it.</summary>
    public SparseVector EncodeQuery(string text)
    {
        var (stems, grams) = Count(text);
        var vector = Empty(stems, grams);
        var next = 0;
        foreach (var (index, count) in stems.Counts)
            (vector.Indices[next], vector.Values[next++]) = (index, count);
        foreach (var (index, count) in grams.Counts)
            (vector.Indices[next], vector.Values[next++]) = (index, count);
        return Sorted(vector);
    }

    private static SparseVector Empty(Bag stems, Bag grams)
    {
        var count = stems.Counts.Count + grams.Counts.Count;
        return new SparseVector(new uint[count], new float[count]);
    }

    /// <summary>The index of one stem, for looking at a single term.</summary>
    public static uint StemIndex(string stem) => Hash(stem, StemBit);

    /// <summary>Whether an index is a stem's and not an n-gram's.</summary>
    public static bool IsStem(uint index) => (index & 1) == StemBit;

    private (Bag Stems, Bag Grams) Count(string text)
    {
        var stems = new Bag(Math.Min(text.Length / 10, MostExpected));
        var grams = new Bag(Math.Min(text.Length, MostExpected));
        Span<char> padded = stackalloc char[72];
        foreach (var token in Analyzer.Tokens(text))
        {
            if (token.IsStopWord)
                continue;
            stems.Add(Hash(token.Stem, StemBit));
            AddGrams(token.Form, padded, grams);
        }
        return (stems, grams);
    }

    // A space on both sides tells the beginning and the end of a word from its middle.
    private void AddGrams(string form, Span<char> padded, Bag grams)
    {
        padded[0] = ' ';
        form.CopyTo(padded[1..]);
        padded[form.Length + 1] = ' ';
        var length = form.Length + 2;
        for (var at = 0; at + constants.GramSize <= length; at++)
            grams.Add(Hash(padded.Slice(at, constants.GramSize), GramBit));
    }

    private static uint Hash(ReadOnlySpan<char> term, uint kind) =>
        (XxHash32.HashToUInt32(MemoryMarshal.AsBytes(term)) & ~1u) | kind;

    private static float Saturated(int count, int total, double k1, double b, int average, double share) =>
        (float)(share * count * (k1 + 1) / (count + k1 * (1 - b + b * total / average)));

    private static SparseVector Sorted(SparseVector vector)
    {
        Array.Sort(vector.Indices, vector.Values);
        return vector;
    }

    private sealed class Bag(int expected)
    {
        public Dictionary<uint, int> Counts { get; } = new(expected);

        public int Total { get; private set; }

        public void Add(uint index)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(Counts, index, out _)++;
            Total++;
        }
    }
}
