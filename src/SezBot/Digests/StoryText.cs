using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SezBot.Corpus;
using SezBot.Text;

namespace SezBot.Digests;

/// <summary>Turns plans into stories, numbering their citations through the whole summary.</summary>
internal sealed partial class StoryText(string language, DigestOptions options)
{
    public const int LongestOrigin = 80;

    private readonly List<(Citation Citation, Passage Passage)> _cited = [];

    /// <summary>All citations so far, each with the passage that holds it.</summary>
    public IReadOnlyList<(Citation Citation, Passage Passage)> Cited => _cited;

    public Story Write(StoryPlan plan)
    {
        var draft = plan.Draft;
        var first = _cited.Count;
        var headline = draft.HeadlineSource is { } source ? Cite(source) : [];
        var text = new StringBuilder();
        foreach (var sentence in draft.Sentences.Take(plan.Sentences))
            Append(text, sentence);
        if (draft.Publishers > 1)
            text.Append(text.Length == 0 ? "" : " ").Append(CultureInfo.InvariantCulture, $"({DigestPhrases.Count("Publishers", draft.Publishers, language)})");
        var quotes = plan.HasQuote && draft.Quote is { } quote ? [Quote(quote)] : Array.Empty<StoryQuote>();
        return new Story(
            draft.Headline, headline, text.ToString(), draft.Published, draft.Publishers, quotes,
            [.. _cited.Skip(first).Select(cited => cited.Citation)], options.Emoji ? draft.Emoji : null, draft.Tags, [.. draft.Items.Select(item => item.Article.Id)]);
    }

    /// <summary>A story as it was told, its citations numbered on.</summary>
    /// <param name="places">Its citations in their order, where they stand now.</param>
    public Story Renumber(Story story, IReadOnlyList<(Citation Citation, Passage Passage)> places)
    {
        var numbers = new Dictionary<int, int>();
        var citations = new List<Citation>();
        foreach (var (citation, passage) in places)
        {
            citations.Add(citation with { N = _cited.Count + 1 });
            numbers[citation.N] = citations[^1].N;
            _cited.Add((citations[^1], passage));
        }
        return story with
        {
            HeadlineSources = [.. story.HeadlineSources.Select(n => numbers[n])],
            Text = Mark().Replace(story.Text, mark => numbers.TryGetValue(int.Parse(mark.Groups["n"].ValueSpan, CultureInfo.InvariantCulture), out var n) ? $"[{n}]" : mark.Value),
            Quotes = [.. story.Quotes.Select(quote => quote with { N = numbers[quote.N], Span = SpanOf(citations, numbers[quote.N]) })],
            Citations = citations,
        };
    }

    [GeneratedRegex(@"\[(?<n>[1-9][0-9]{0,2})\]", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    private static TextSpan SpanOf(List<Citation> citations, int n) => citations.Find(citation => citation.N == n) is { } citation ? new TextSpan(citation.Start, citation.End) : default;

    private void Append(StringBuilder text, DraftSentence sentence)
    {
        var shown = sentence.IsDisputed ? WithOrigin(sentence.Shown, Origin(sentence.Item.Article)) : sentence.Shown;
        text.Append(text.Length == 0 ? "" : " ").Append(shown);
        text.Append(' ').AppendJoin("", Cite(sentence).Select(n => $"[{n}]"));
    }

    // Before the stop: it belongs to the sentence.
    private static string WithOrigin(string shown, string origin) => shown[^1] is '.' or '…' ? $"{shown[..^1]} {origin}{shown[^1]}" : $"{shown} {origin}";

    private string Origin(Article article)
    {
        var origin = $"({article.Publisher ?? article.Title ?? article.Id}, {DigestPhrases.Date(article.Published, language)})";
        return origin.Length <= LongestOrigin ? origin : origin[..(LongestOrigin - 2)] + "…)";
    }

    private List<int> Cite(DraftSentence sentence) =>
        [Cite(sentence.Item, sentence.Span.Start, sentence.Span.Of(sentence.Item.Text)), .. sentence.Reprints.Select(other => Cite(other.Item, other.Span.Start, other.Span.Of(other.Item.Text)))];

    private StoryQuote Quote(DraftQuote quote)
    {
        var n = Cite(quote.Item, quote.Words.Start, quote.Words.Of(quote.Item.Text));
        return new StoryQuote(quote.Words.Of(quote.Item.Text), quote.Attribution, quote.Quotation.Speaker, quote.Quotation.Role, quote.Words, n);
    }

    private int Cite(NewsItem item, int start, string quote)
    {
        var n = _cited.Count + 1;
        _cited.Add((Citation.Of(n, item.Article, start, quote), item.PassageAt(start)));
        return n;
    }
}
