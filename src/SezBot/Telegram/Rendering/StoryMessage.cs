using SezBot.Digests;

namespace SezBot.Telegram.Rendering;

/// <summary>How more on a story looks: what its sources tell, and their names.</summary>
public static class StoryMessage
{
    public static TelegramMessage Of(ToldStory told, AnswerStyle style)
    {
        var (story, language) = (told.Story, told.Digest.Language);
        string Link(int n) => DeepLink.ToSource(style.BotUsername, told.Id, n);
        List<Block> blocks = [Block.Paragraph(story.Headline, TextStyle.Bold)];
        if (story.Text.Length > 0)
            blocks.Add(Block.Paragraph(CitedText.Runs(story.Text, n => story.Citations.Any(citation => citation.N == n) ? Link(n) : null)));
        blocks.AddRange(story.Quotes.Select(quote => Block.Quote(CitedText.Runs($"{DigestText.Said(quote, language)} [{quote.N}]", Link))));
        blocks.Add(Block.Blank);
        blocks.AddRange(story.Citations.GroupBy(citation => citation.Article)
            .Select(cited => SourceLine.Of(cited.First()).ToBlock(string.Join(' ', cited.Select(citation => $"[{citation.N}]")), style.Language)));
        return new TelegramMessage(MessageRenderer.Render(blocks)[0], [.. Sources(told, style)]);
    }

    private static IEnumerable<IReadOnlyList<MessageButton>> Sources(ToldStory told, AnswerStyle style) => told.Story.Citations
        .DistinctBy(citation => citation.Article)
        .Select(citation => (IReadOnlyList<MessageButton>)[AnswerKeyboard.Source(told.Id, citation, style)]);
}
