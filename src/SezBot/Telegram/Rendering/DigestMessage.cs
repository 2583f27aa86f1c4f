using SezBot.Digests;

namespace SezBot.Telegram.Rendering;

/// <summary>How a summary looks in a chat or a channel: one message, its citations are links.</summary>
public static class DigestMessage
{
    /// <param name="correction">What was wrong in it before, one line; null where nothing was.</param>
    public static TelegramMessage Of(Digest digest, DigestStyle style, string? correction = null)
    {
        var blocks = new List<Block> { Block.Paragraph(digest.Title, TextStyle.Bold), Block.Blank };
        if (correction is not null)
            blocks.AddRange([Block.Paragraph(correction, TextStyle.Italic), Block.Blank]);
        if (digest.IsEmpty && correction is null)
            blocks.Add(Block.Paragraph(DigestText.NearestDays(digest)));
        else if (!digest.IsEmpty)
            blocks.AddRange([.. digest.Stories.SelectMany(story => Told(digest, story, style)), .. Ending(digest, style)]);
        return new TelegramMessage(MessageRenderer.Render(blocks)[0], []);
    }

    /// <summary>«№ 1», «№ 2»: more on a story. Only for one reader: in a group everybody would get the details that one person wants.</summary>
    /// <param name="chat">Whose message it is; the id of a private chat is positive.</param>
    public static IReadOnlyList<IReadOnlyList<MessageButton>> StoryButtons(Digest digest, long chat) =>
        digest.IsEmpty || chat <= 0 ? [] : [[.. digest.Stories.Select((_, at) => MessageButton.Tells($"№ {at + 1}", new CallbackData.OpenStory(digest.Id, at + 1)))]];

    private static IEnumerable<Block> Told(Digest digest, Story story, DigestStyle style)
    {
        var emoji = story.Emoji is null ? Array.Empty<TextRun>() : [new TextRun(story.Emoji + " ")];
        var links = Links(digest, style);
        yield return Block.Paragraph([.. emoji, new TextRun(story.Headline, TextStyle.Bold), .. CitedText.Runs(string.Concat(story.HeadlineSources.Select(n => $" [{n}]")), links)]);
        if (story.Text.Length > 0)
            yield return Block.Paragraph(CitedText.Runs(story.Text, links));
        foreach (var quote in story.Quotes)
            yield return Block.Quote(CitedText.Runs($"{DigestText.Said(quote, digest.Language)} [{quote.N}]", links));
        yield return Block.Blank;
    }

    private static IEnumerable<Block> Ending(Digest digest, DigestStyle style)
    {
        yield return Block.Paragraph(
            new TextRun(DigestText.EventCount(digest) + " · "),
            new TextRun(DigestPhrases.Get("AskAboutIt", digest.Language), Url: DeepLink.ToDigest(style.BotUsername, digest.Id)));
        yield return Block.Paragraph(DigestPhrases.Get("PreparedAutomatically", digest.Language), TextStyle.Italic);
        if (digest.Tags.Count > 0)
            yield return Block.Paragraph(string.Join(' ', digest.Tags.Select(tag => $"#{tag}")));
    }

    private static Func<int, string?> Links(Digest digest, DigestStyle style) =>
        n => digest.Citations.Any(citation => citation.N == n) ? DeepLink.ToSource(style.BotUsername, digest.Id, n) : null;
}
