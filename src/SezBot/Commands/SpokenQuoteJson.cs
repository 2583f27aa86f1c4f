using SezBot.Answering.Quotes;

namespace SezBot.Commands;

/// <summary>One quotation of <c>quotes --json</c>.</summary>
/// <param name="N">The number of its citation.</param>
internal sealed record SpokenQuoteJson(string Text, string Speaker, string? Role, bool Direct, string? Publisher, DateOnly? Published, int N)
{
    public static SpokenQuoteJson Of(SpokenQuote quote) =>
        new(quote.Text, quote.Speaker, quote.Role, quote.IsDirect, quote.Article.Publisher, quote.Article.Published, quote.N);
}
