using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace SezBot.Benchmarks.Scale;

/// <summary>
/// Makes new words out of rare ones, which is what new words of a growing corpus are like: names, compounds, numbers. Two of them are joined
/// at a letter that they share, so that letters follow each other nearly as they do in the pool and new n-grams come up at nearly its rate.
/// </summary>
internal sealed class WordSplicer
{
    private const int MostSeen = 2;
    private const int Shortest = 3;
    private const int Longest = 24;
    private const int Tries = 20;

    private readonly WordFamilies _families;
    private readonly List<int> _rare;
    private readonly Dictionary<char, List<(int Family, int At)>> _joints = [];
    private readonly HashSet<ulong> _made = [];

    public WordSplicer(WordFamilies families)
    {
        _families = families;
        _rare = [.. Enumerable.Range(0, families.Count).Where(family => families.Counts[family] <= MostSeen && families.Stem(family).Length >= Shortest)];
        foreach (var family in _rare)
        {
            foreach (var (at, letter) in families.Stem(family).Index())
                (CollectionsMarshal.GetValueRefOrAddDefault(_joints, letter, out _) ??= []).Add((family, at));
        }
    }

    /// <returns>Null when no new word was found, which is rare.</returns>
    public SplicedWord? Next(Random random)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var first = _families.Stem(_rare[random.Next(_rare.Count)]);
            var at = random.Next(first.Length);
            var places = _joints[first[at]];
            var (second, from) = places[random.Next(places.Count)];
            var made = string.Concat(first.AsSpan(0, at), _families.Stem(second).AsSpan(from));
            if (made.Length is >= Shortest and <= Longest && !_families.IsStem(made) && _made.Add(XxHash3.HashToUInt64(MemoryMarshal.AsBytes(made.AsSpan()))))
                return new SplicedWord(first[..at], second, from);
        }
        return null;
    }
}
