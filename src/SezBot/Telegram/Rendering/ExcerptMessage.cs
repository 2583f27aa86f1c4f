using SezBot.Answering;

namespace SezBot.Telegram.Rendering;

/// <summary>How a source excerpt looks in a chat: always one message.</summary>
public static class ExcerptMessage
{
    /// <param name="answerId">The answer it was opened from.</param>
    /// <param name="n">Its citation, or after a refusal its nearest item, from 1: what walking to a neighbour goes on from.</param>
    public static TelegramMessage Of(Excerpt excerpt, AnswerStyle style, string answerId, int n)
    {
        var header = Header(excerpt, style.Language);
        var room = MessageRenderer.Limit - header.Sum(block => block.Length + 1);
        var html = MessageRenderer.Render(excerpt.Status == ExcerptStatus.Withdrawn ? header : [.. header, Quote(excerpt, room)]);
        return new TelegramMessage(html[0], Keyboard(excerpt, style, answerId, n));
    }

    private static List<Block> Header(Excerpt excerpt, string language)
    {
        var source = SourceLine.Of(excerpt.Citation);
        List<Block> header = [Block.Paragraph(source.Title, TextStyle.Bold), Block.Paragraph(source.Origin(language) + Place(excerpt, language))];
        if (excerpt.Status != ExcerptStatus.Current)
            header.Add(Block.Paragraph(TelegramPhrases.Get(excerpt.Status == ExcerptStatus.Changed ? "SourceChanged" : "SourceWithdrawn", language)));
        return header;
    }

    private static string Place(Excerpt excerpt, string language) =>
        excerpt.Passages <= excerpt.Shown ? ""
        : excerpt.Shown == 1 ? $" · {TelegramPhrases.Get("PassageOf", language, excerpt.Ordinal + 1, excerpt.Passages)}"
        : $" · {TelegramPhrases.Get("PassagesOf", language, excerpt.Ordinal + 1, excerpt.Ordinal + excerpt.Shown, excerpt.Passages)}";

    private static Block Quote(Excerpt excerpt, int room)
    {
        var shown = excerpt.Marked is { } marked
            ? ExcerptWindow.Of(WithoutHeadline(CleanText.Of(excerpt.Before).TrimStart(), excerpt.Citation.Title), CleanText.Of(marked), CleanText.Of(excerpt.After).TrimEnd(), room)
            : ExcerptWindow.Of("", "", CleanText.Of(excerpt.Before + excerpt.After).Trim(), room);
        return Block.ExpandableQuote(new TextRun(shown.Before), new TextRun(shown.Marked, TextStyle.Bold), new TextRun(shown.After));
    }

    // It stands above the quote already, and a folded quote shows only its first three lines.
    private static string WithoutHeadline(string before, string? title) =>
        title is not null && before.StartsWith(CleanText.Of(title), StringComparison.Ordinal) ? before[CleanText.Of(title).Length..].TrimStart() : before;

    private static List<IReadOnlyList<MessageButton>> Keyboard(Excerpt excerpt, AnswerStyle style, string answerId, int n)
    {
        List<IReadOnlyList<MessageButton>> rows = [];
        List<MessageButton> neighbours = [];
        if (excerpt is { Status: ExcerptStatus.Current, Ordinal: > 0 })
            neighbours.Add(MessageButton.Tells("◀", new CallbackData.WalkExcerpt(answerId, n, excerpt.Ordinal - 1)));
        if (excerpt.Status == ExcerptStatus.Current && excerpt.Ordinal + excerpt.Shown < excerpt.Passages)
            neighbours.Add(MessageButton.Tells("▶", new CallbackData.WalkExcerpt(answerId, n, excerpt.Ordinal + excerpt.Shown)));
        if (neighbours.Count > 0)
            rows.Add(neighbours);
        if (WebLink.Of(excerpt.Citation.Url) is { } url)
            rows.Add([MessageButton.Opens(TelegramPhrases.Get("ButtonOpen", style.Language), url)]);
        return rows;
    }
}
