using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace SezBot.Benchmarks.Engines;

/// <summary>A stream of ready terms for Lucene.</summary>
internal sealed class TermTokenizer : Tokenizer
{
    private readonly Func<string, IEnumerable<string>> _terms;
    private readonly ICharTermAttribute _term;
    private IEnumerator<string>? _next;

    public TermTokenizer(TextReader reader, Func<string, IEnumerable<string>> terms)
        : base(reader)
    {
        _terms = terms;
        _term = AddAttribute<ICharTermAttribute>();
    }

    public override void Reset()
    {
        base.Reset();
        _next = _terms(m_input.ReadToEnd()).GetEnumerator();
    }

    public override bool IncrementToken()
    {
        ClearAttributes();
        if (!_next!.MoveNext())
            return false;
        _term.SetEmpty().Append(_next.Current);
        return true;
    }
}
