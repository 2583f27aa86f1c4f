using SezBot.Text;
using SezBot.Text.Quotations;

namespace SezBot.Digests;

/// <summary>Somebody's words that a story may show.</summary>
/// <param name="Words">The part of the quotation that is shown, whole sentences of it.</param>
internal sealed record DraftQuote(NewsItem Item, Quotation Quotation, TextSpan Words, string Attribution)
{
    public string Shown => DraftSentence.OneLine(Words.Of(Item.Text));
}
