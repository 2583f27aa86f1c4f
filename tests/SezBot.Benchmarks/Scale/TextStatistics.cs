using System.Runtime.InteropServices;
using SezBot.Text;

namespace SezBot.Benchmarks.Scale;

/// <summary>What a sample of texts is like for an index: vocabulary and its growth, postings, repetition, frequent terms.</summary>
internal sealed class TextStatistics
{
    private readonly Dictionary<uint, int> _frequencies = [];
    private readonly List<(long Characters, int Stems, int Grams)> _curve = [];
    private long _tokens;
    private long _distinct;
    private int _stems;

    public int Passages { get; private set; }

    public long Characters { get; private set; }

    public long Postings { get; private set; }

    public int Stems => _stems;

    public int Grams => _frequencies.Count - _stems;

    /// <summary>How often a stem that occurs in a passage occurs there.</summary>
    public double Repetition => (double)_tokens / _distinct;

    /// <summary>The exponent of Heaps' law over the last three quarters of the characters.</summary>
    public (double Stems, double Grams) Heaps
    {
        get
        {
            var quarter = _curve.First(point => point.Characters >= Characters / 4);
            var growth = Math.Log((double)Characters / quarter.Characters);
            return (Math.Log((double)Stems / quarter.Stems) / growth, Math.Log((double)Grams / quarter.Grams) / growth);
        }
    }

    public static TextStatistics Of(IEnumerable<string> texts, long characters)
    {
        var statistics = new TextStatistics();
        using var next = texts.GetEnumerator();
        while (statistics.Characters < characters && next.MoveNext())
            statistics.Add(next.Current);
        return statistics;
    }

    /// <summary>The share of passages that hold the term of this rank, 1 for the most frequent.</summary>
    public IReadOnlyList<double> Shares(bool stems, IReadOnlyList<int> ranks)
    {
        var sorted = _frequencies.Where(entry => IsStem(entry.Key) == stems).Select(entry => entry.Value).OrderDescending().ToList();
        return [.. ranks.Select(rank => rank <= sorted.Count ? (double)sorted[rank - 1] / Passages : 0)];
    }

    private void Add(string text)
    {
        var telling = Analyzer.Tokens(text).Where(token => !token.IsStopWord).Select(token => token.Stem).ToList();
        _tokens += telling.Count;
        _distinct += telling.Distinct().Count();
        var vector = LexicalEncoder.Default.Encode(text);
        foreach (var term in vector.Indices)
        {
            if (++CollectionsMarshal.GetValueRefOrAddDefault(_frequencies, term, out _) == 1 && IsStem(term))
                _stems++;
        }
        Postings += vector.Count;
        Characters += text.Length;
        Passages++;
        _curve.Add((Characters, Stems, Grams));
    }

    /// <summary>As the encoder marks its terms, see <see cref="LexicalEncoder"/>.</summary>
    public static bool IsStem(uint term) => (term & 1) == 0;
}
