namespace SezBot.Corpus.Embedded;

/// <summary>
/// Finds terms in an ascending array. They are hashes, spread evenly, so a table over their leading bits leaves a handful to look at; terms
/// that are spread otherwise are found as well, only slower.
/// </summary>
internal sealed class TermTable
{
    private const int TermBits = 32;
    private const int MostBits = 20;
    private const int TermsPerSlot = 4;
    private const int MostSteps = 32;

    private readonly uint[] _terms;
    private readonly int[] _starts;
    private readonly int _shift;
    private uint _touched;

    public TermTable(uint[] terms)
    {
        _terms = terms;
        var bits = Math.Clamp(int.Log2(terms.Length / TermsPerSlot + 1), 1, MostBits);
        _shift = TermBits - bits;
        _starts = new int[(1 << bits) + 1];
        foreach (var term in terms)
            _starts[(term >> _shift) + 1]++;
        for (var slot = 1; slot < _starts.Length; slot++)
            _starts[slot] += _starts[slot - 1];
    }

    /// <summary>The number of a term, negative when it is not there.</summary>
    public int Find(uint term) => Find(term, _starts[term >> _shift]);

    private int Find(uint term, int start)
    {
        var end = _starts[(term >> _shift) + 1];
        if (end - start > MostSteps)
            return Array.BinarySearch(_terms, start, end - start, term);
        while (start < end && _terms[start] < term)
            start++;
        return start < end && _terms[start] == term ? start : ~start;
    }

    /// <summary>The numbers of many terms. Each step is taken for all of them, so that the processor waits for their memory side by side.</summary>
    public int[] Find(uint[] terms)
    {
        var found = new int[terms.Length];
        for (var at = 0; at < terms.Length; at++)
            found[at] = _starts[terms[at] >> _shift];
        var touched = 0u;
        foreach (var start in found)
            touched ^= start < _terms.Length ? _terms[start] : 0;
        for (var at = 0; at < terms.Length; at++)
            found[at] = Find(terms[at], found[at]);
        _touched = touched;
        return found;
    }
}
