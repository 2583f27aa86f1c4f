using SezBot.Corpus;
using SezBot.Text;
using SezBot.Text.Quotations;

namespace SezBot.Digests;

/// <summary>An article read for a summary.</summary>
/// <param name="Text">Its passages joined: what citations count in.</param>
/// <param name="Sentences">In their order.</param>
/// <param name="Subjects">The alias groups that it names, the most often named first.</param>
public sealed record NewsItem(
    Article Article, IReadOnlyList<Passage> Passages, string Text, IReadOnlyList<NewsSentence> Sentences, IReadOnlyList<Quotation> Quotations,
    IReadOnlyList<AliasGroup> Subjects)
{
    public static NewsItem Of(Article article, IReadOnlyList<Passage> passages, AliasList aliases)
    {
        var text = string.Concat(passages.Select(passage => passage.Text));
        var sentences = NewsSentence.Of(text);
        var whole = $"{article.Title}\n{text}";
        var subjects = aliases.Find(whole, Analyzer.Tokens(whole))
            .Where(match => match.Group.Kind != AliasKind.Term)
            .CountBy(match => match.Group).OrderByDescending(group => group.Value).Select(group => group.Key);
        return new NewsItem(article, passages, text, sentences, QuotationFinder.Find(text), [.. subjects]);
    }

    /// <summary>The passage that holds the beginning of a span: what a citation of it is kept with.</summary>
    public Passage PassageAt(int offset) => Passages.First(passage => offset < passage.End);
}
