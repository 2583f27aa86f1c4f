using SezBot.Answering;
using SezBot.State;

namespace SezBot.Telegram.Rendering;

/// <summary>How an answer or a refusal looks in a chat.</summary>
public static class AnswerMessage
{
    /// <summary>Nearly always one message; the buttons stand under the last.</summary>
    public static IReadOnlyList<TelegramMessage> Of(Answer answer, AnswerStyle style)
    {
        var messages = MessageRenderer.Render([.. Understanding(answer, style), .. Told(answer, style), .. Notes(answer, style)]);
        var keyboard = AnswerKeyboard.Of(answer, style);
        return [.. messages.Select((html, at) => new TelegramMessage(html, at == messages.Count - 1 ? keyboard : []))];
    }

    /// <summary>An answer that is shown while a better wording of it is being written; one message, which that wording replaces.</summary>
    public static TelegramMessage Interim(Answer answer, AnswerStyle style)
    {
        var writing = Block.Paragraph(TelegramPhrases.Get("StillWriting", style.Language), TextStyle.Italic);
        var messages = MessageRenderer.Render([writing, Block.Blank, .. Told(answer, style), .. Notes(answer, style)]);
        return new TelegramMessage(messages[0], AnswerKeyboard.Of(answer, style));
    }

    private static IEnumerable<Block> Understanding(Answer answer, AnswerStyle style) =>
        answer is { StandaloneQuestion: { } standalone, Continues: null, TellsUnderstanding: false }
            ? [Block.Paragraph(TelegramPhrases.Get("Understood", style.Language, standalone), TextStyle.Italic), Block.Blank]
            : [];

    private static IEnumerable<Block> Told(Answer answer, AnswerStyle style)
    {
        var text = Block.Paragraph(AnswerText.Of(answer, n => answer.IsKept ? DeepLink.ToSource(style.BotUsername, answer.Id, n) : null));
        return [text, Block.Blank, .. answer.Verdict == Verdict.Answered ? Sources(answer, style) : Nearest(answer, style)];
    }

    private static IEnumerable<Block> Sources(Answer answer, AnswerStyle style) => answer.Citations
        .GroupBy(citation => citation.Article)
        .Select(cited => SourceLine.Of(cited.First()).ToBlock(string.Join(' ', cited.Select(citation => $"[{citation.N}]")), style.Language));

    // The buttons name the items; without them the text has to.
    private static IEnumerable<Block> Nearest(Answer answer, AnswerStyle style) =>
        answer.Nearest.Count == 0 ? []
        : [Block.Paragraph(TelegramPhrases.Get("Nearest", style.Language)), .. answer.IsKept ? [] : answer.Nearest.Select(article => SourceLine.Of(article).ToBlock("•", style.Language))];

    private static IEnumerable<Block> Notes(Answer answer, AnswerStyle style)
    {
        if (answer is { AsOf: { } asOf, Verdict: Verdict.Answered })
            yield return Note("AsOf", style, TelegramPhrases.Date(asOf, style.Language));
        if (answer is { Period.IsEmpty: false, Continues: null })
            yield return Note("InPeriod", style, AnswerPhrases.Period(answer.Period, style.Language));
        if (answer is { UndatedLeftOut: > 0, Continues: null })
            yield return Note("UndatedLeftOut", style, TelegramPhrases.Count("Articles", answer.UndatedLeftOut, style.Language));
        if (answer.IsFallback)
            yield return Note("FromCopy", style);
        if (!answer.IsKept)
            yield return Note("NotKept", style);
    }

    private static Block Note(string key, AnswerStyle style, params object?[] values) =>
        Block.Paragraph(TelegramPhrases.Get(key, style.Language, values));
}
