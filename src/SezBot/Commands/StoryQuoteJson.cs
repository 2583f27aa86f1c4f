using SezBot.Digests;

namespace SezBot.Commands;

/// <summary>Somebody's words in JSON; <paramref name="Start"/> and <paramref name="End"/> are UTF-16 offsets into the article's text.</summary>
internal sealed record StoryQuoteJson(string Text, string Speaker, string? Role, string Article, int Start, int End)
{
    public static StoryQuoteJson Of(StoryQuote quote, Story story) => new(
        quote.Text, quote.Speaker, quote.Role, story.Citations.First(citation => citation.N == quote.N).Article, quote.Span.Start, quote.Span.End);
}
