using System.Collections.Frozen;
using System.Globalization;

namespace SezBot.Text;

/// <summary>
/// In how many of a fixed number of background passages a stem occurs: a measure of how telling a word is that depends on the language
/// and not on the corpus at hand. The file is UTF-8: a first line <c># documents N</c>, then <c>stem TAB passages</c>.
/// </summary>
public sealed class BackgroundFrequencies
{
    private readonly FrozenDictionary<string, int> _frequencies;
    private readonly int _documents;

    private BackgroundFrequencies(int documents, FrozenDictionary<string, int> frequencies) =>
        (_documents, _frequencies) = (documents, frequencies);

    /// <exception cref="InvalidDataException">The file is not such a table.</exception>
    public static BackgroundFrequencies Load(string path)
    {
        using var lines = File.ReadLines(path).GetEnumerator();
        if (!lines.MoveNext() || lines.Current.Split(' ') is not ["#", "documents", var count] || !int.TryParse(count, out var documents))
            throw new InvalidDataException($"{path} is not a table of background frequencies: its first line should be '# documents N'.");
        var frequencies = new Dictionary<string, int>(1 << 16);
        while (lines.MoveNext())
        {
            if (lines.Current.Split('\t') is not [var stem, var passages] || !int.TryParse(passages, CultureInfo.InvariantCulture, out var frequency))
                throw new InvalidDataException($"{path} is not a table of background frequencies: '{lines.Current}' should be a stem, a tab and a number.");
            frequencies[stem] = frequency;
        }
        return new BackgroundFrequencies(documents, frequencies.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>The stems of the table.</summary>
    public IReadOnlyList<string> Stems => _frequencies.Keys;

    /// <summary>In how many passages the stem occurs; 0 where the table lacks it.</summary>
    public int Frequency(string stem) => _frequencies.GetValueOrDefault(stem);

    /// <summary>
    /// The weight of a stem, ln(1 + (N - df + 0.5) / (df + 0.5)) as in BM25 (Robertson and Zaragoza 2009), from 0 to about 11. A stem
    /// that the table lacks is as rare as the rarest in it.
    /// </summary>
    public double Weight(string stem)
    {
        var frequency = _frequencies.GetValueOrDefault(stem, 1);
        return Math.Log(1 + (_documents - frequency + 0.5) / (frequency + 0.5));
    }
}
