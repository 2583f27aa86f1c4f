using SezBot.Evaluation;
using SezBot.Text;

namespace SezBot.Benchmarks.Scale;

/// <summary>The telling words of the pool by their stems, and the pool's passages as templates over them.</summary>
internal sealed class WordFamilies
{
    // More forms of one word hardly change how often its stem and n-grams occur.
    private const int MostForms = 8;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _stems = [];
    private readonly List<List<string>> _forms = [];
    private readonly List<int> _counts = [];

    public WordFamilies(IEnumerable<EvalPassage> pool) => Templates = [.. pool.Select(Read)];

    public IReadOnlyList<Template> Templates { get; }

    public int Count => _stems.Count;

    /// <summary>How often each family occurs in the pool.</summary>
    public IReadOnlyList<int> Counts => _counts;

    public string Stem(int family) => _stems[family];

    /// <summary>Folded forms that the pool has of it, those seen first.</summary>
    public IReadOnlyList<string> Forms(int family) => _forms[family];

    public bool IsStem(string stem) => _numbers.ContainsKey(stem);

    private Template Read(EvalPassage passage)
    {
        var slots = Analyzer.Tokens(passage.Text)
            .Where(token => !token.IsStopWord)
            .Select(token => new Slot(token.Span.Start, token.Span.End, Number(token)));
        return new Template(passage.Text, passage.Date, [.. slots]);
    }

    private int Number(Token token)
    {
        if (!_numbers.TryGetValue(token.Stem, out var family))
        {
            _numbers[token.Stem] = family = _stems.Count;
            _stems.Add(token.Stem);
            _forms.Add([]);
            _counts.Add(0);
        }
        _counts[family]++;
        if (_forms[family] is var forms && forms.Count < MostForms && !forms.Contains(token.Form))
            forms.Add(token.Form);
        return family;
    }
}
