using System.Text;

namespace SezBot.Text.Drafts;

/// <summary>A line of a draft, or what is there of it, without marks and emphasis, and the sentences in it.</summary>
internal sealed class DraftLine
{
    private readonly List<(int At, IReadOnlyList<int> Numbers)> _marks = [];
    private readonly List<int> _origins = [];
    private readonly int _length;

    public DraftLine(string raw)
    {
        _length = raw.Length;
        var text = new StringBuilder(raw.Length);
        var removed = CitationMarks.Find(raw)
            .Concat(Decoration.Emphasis().Matches(raw).Select(match => new CitationMark(match.Index, match.Index + match.Length, [])))
            .OrderBy(mark => mark.Start);
        var at = 0;
        foreach (var (start, end, numbers) in removed)
        {
            Copy(raw, at, start, text);
            if (numbers.Count > 0)
                _marks.Add((text.Length, numbers));
            at = Math.Max(at, end);
        }
        Copy(raw, at, raw.Length, text);
        Text = text.ToString();
        Sentences = SentenceSplitter.Split(Text);
    }

    public string Text { get; }

    public IReadOnlyList<TextSpan> Sentences { get; }

    public bool HasWords => Text.Any(char.IsLetterOrDigit);

    /// <summary>The line's marks stand before what they vouch for.</summary>
    public bool MarksLead => _marks.Count > 0 && !Text.Take(_marks[0].At).Any(char.IsLetter);

    /// <summary>The numbers of the marks from one offset of <see cref="Text"/> to another, both included, each once.</summary>
    public IReadOnlyList<int> Cited(int from, int to) =>
        [.. _marks.Where(mark => mark.At >= from && mark.At <= to).SelectMany(mark => mark.Numbers).Distinct()];

    /// <summary>Where the character at an offset of <see cref="Text"/> stands in the raw line.</summary>
    public int OriginOf(int at) => at < _origins.Count ? _origins[at] : _length;

    private void Copy(string raw, int from, int to, StringBuilder text)
    {
        for (var at = from; at < to; at++)
        {
            text.Append(raw[at]);
            _origins.Add(at);
        }
    }
}
