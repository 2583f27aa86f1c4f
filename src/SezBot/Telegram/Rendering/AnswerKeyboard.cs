using System.Globalization;
using SezBot.Answering;
using SezBot.Corpus;
using SezBot.State;

namespace SezBot.Telegram.Rendering;

/// <summary>The buttons under an answer: its sources, what the reader thinks of it, and more; under a refusal the nearest items.</summary>
internal static class AnswerKeyboard
{
    private const int MostSources = 5;
    private const int LongestLabel = 30;

    // Two labels of this length stand side by side on a narrow phone.
    private const int LongestHalfRow = 16;

    /// <summary>Empty for an answer that is not kept: nothing of it can be opened later.</summary>
    public static IReadOnlyList<IReadOnlyList<MessageButton>> Of(Answer answer, AnswerStyle style) => answer switch
    {
        { IsKept: false } => [],
        { Verdict: Verdict.Answered } => [.. Rows(Sources(answer, style)), Last(answer, style)],
        _ => [.. answer.Nearest.Select((article, at) => (IReadOnlyList<MessageButton>)[Nearest(answer, article, at + 1, style)]), .. style.IsForOwner ? [Why(answer, style).ToList()] : Array.Empty<IReadOnlyList<MessageButton>>()],
    };

    private static IEnumerable<MessageButton> Sources(Answer answer, AnswerStyle style) => answer.Citations
        .DistinctBy(citation => citation.Article)
        .Take(MostSources)
        .Select(citation => Source(answer.Id, citation, style));

    /// <summary>The button that opens the source of a citation.</summary>
    public static MessageButton Source(string answer, Citation citation, AnswerStyle style) => Button(
        ShortLabel.Of($"{citation.N}. {citation.Title ?? citation.Article}", LongestLabel),
        new CallbackData.OpenSource(answer, citation.N), DeepLink.ToSource(style.BotUsername, answer, citation.N), style);

    private static MessageButton Nearest(Answer answer, Article article, int n, AnswerStyle style) => Button(
        $"{ShortLabel.Of(article.Title ?? article.Id, LongestLabel)} · {Day(article.Published, style.Language)}",
        new CallbackData.OpenNearest(answer.Id, n), DeepLink.ToNearest(style.BotUsername, answer.Id, n), style);

    // An excerpt would be noise in a group, so there the button leads to the private chat.
    private static MessageButton Button(string label, CallbackData data, string link, AnswerStyle style) =>
        style.IsPrivate ? MessageButton.Tells(label, data) : MessageButton.Opens(label, link);

    private static List<MessageButton> Last(Answer answer, AnswerStyle style) =>
    [
        MessageButton.Tells("👍", new CallbackData.Feedback(answer.Id, true)),
        MessageButton.Tells("👎", new CallbackData.Feedback(answer.Id, false)),
        MessageButton.Tells(TelegramPhrases.Get("ButtonMore", style.Language), new CallbackData.More(answer.Id)),
        .. Why(answer, style),
    ];

    private static IEnumerable<MessageButton> Why(Answer answer, AnswerStyle style) =>
        style.IsForOwner ? [MessageButton.Tells(TelegramPhrases.Get("ButtonWhy", style.Language), new CallbackData.Why(answer.Id))] : [];

    private static IEnumerable<IReadOnlyList<MessageButton>> Rows(IEnumerable<MessageButton> buttons)
    {
        MessageButton? waiting = null;
        foreach (var button in buttons)
        {
            var isShort = button.Text.Length <= LongestHalfRow;
            if (waiting is not null)
                yield return isShort ? [waiting, button] : [waiting];
            if (!isShort)
                yield return [button];
            waiting = isShort && waiting is null ? button : null;
        }
        if (waiting is not null)
            yield return [waiting];
    }

    private static string Day(DateOnly? date, string language) =>
        date?.ToString(language == "ru" ? "dd.MM.yyyy" : "d MMM yyyy", CultureInfo.GetCultureInfo(language)) ?? TelegramPhrases.Get("DateUnknown", language);
}
