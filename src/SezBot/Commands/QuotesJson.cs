using SezBot.Answering.Quotes;

namespace SezBot.Commands;

/// <summary>What <c>quotes --json</c> prints; names in snake case, unknown values null.</summary>
internal sealed record QuotesJson(string Id, string Name, string Answer, IEnumerable<SpokenQuoteJson> Quotes, IEnumerable<CitationJson> Citations, IEnumerable<ArticleJson> Nearest)
{
    public static QuotesJson Of(string name, QuotesAnswer found) => new(
        found.Answer.Id, name, found.Answer.Text, found.Quotes.Select(SpokenQuoteJson.Of), found.Answer.Citations.Select(CitationJson.Of), found.Answer.Nearest.Select(ArticleJson.Of));
}
