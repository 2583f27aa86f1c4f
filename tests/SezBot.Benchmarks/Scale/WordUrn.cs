namespace SezBot.Benchmarks.Scale;

/// <summary>
/// A Pitman-Yor process over word families that goes on where the pool ends (Pitman and Yor, "The two-parameter Poisson-Dirichlet
/// distribution", 1997; for words: Teh 2006): a family comes again in proportion to how often it came before less the discount, and the
/// discounts together are the chance of a new one. Frequencies follow Zipf's law and the vocabulary Heaps' law with the discount as exponent.
/// </summary>
internal sealed class WordUrn
{
    private readonly WordFamilies _families;
    private readonly WordSplicer _splicer;
    private readonly double _discount;
    private readonly List<int> _drawn;
    private readonly List<int> _counts;
    private readonly List<SplicedWord> _new = [];

    public WordUrn(WordFamilies families, WordSplicer splicer, double discount)
    {
        (_families, _splicer, _discount) = (families, splicer, discount);
        _drawn = [.. families.Templates.SelectMany(template => template.Slots, (_, slot) => slot.Family)];
        _counts = [.. families.Counts];
    }

    public int Next(Random random)
    {
        // A draw of what was drawn before, given up with the chance discount / count, has just these two chances.
        var family = _drawn[random.Next(_drawn.Count)];
        if (random.NextDouble() * _counts[family] < _discount && _splicer.Next(random) is { } word)
        {
            family = _counts.Count;
            _counts.Add(0);
            _new.Add(word);
        }
        _counts[family]++;
        _drawn.Add(family);
        return family;
    }

    /// <summary>One of the family's forms.</summary>
    public string Form(int family, Random random)
    {
        if (family < _families.Count)
            return Any(_families.Forms(family), random);
        var (head, tail, from) = _new[family - _families.Count];
        var form = Any(_families.Forms(tail), random);
        return string.Concat(head, form.AsSpan(Math.Min(from, form.Length)));
    }

    private static string Any(IReadOnlyList<string> forms, Random random) => forms[random.Next(forms.Count)];
}
