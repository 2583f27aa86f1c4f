using SezBot.Digests;

namespace SezBot.Commands;

/// <summary>A story in JSON.</summary>
internal sealed record StoryJson(
    string Headline, string Text, DateOnly? Published, IReadOnlyList<StoryQuoteJson> Quotes, int Publishers, IReadOnlyList<CitationJson> Citations, string? Emoji, IReadOnlyList<string> Tags)
{
    public static StoryJson Of(Story story) => new(
        story.Headline, story.Text, story.Published, [.. story.Quotes.Select(quote => StoryQuoteJson.Of(quote, story))], story.Publishers,
        [.. story.Citations.Select(CitationJson.Of)], story.Emoji, story.Tags);
}
