using System.Globalization;
using Microsoft.Extensions.Options;
using SezBot.State;
using SezBot.Telegram.Rendering;

namespace SezBot.Telegram.Conversation;

/// <summary>The first thing a newcomer sees: what this is, three questions to begin with, and what is kept.</summary>
public sealed class StartReplies(ExampleQuestions examples, IOptions<LimitsOptions> limits)
{
    private const int LongestLabel = 40;

    public async Task<TelegramMessage> WelcomeAsync(Caller caller, CancellationToken cancel)
    {
        var questions = await examples.GetAsync(caller.Language, cancel);
        var listed = questions.Select((question, at) => string.Create(CultureInfo.InvariantCulture, $"{at + 1}. {question}"));
        var parts = new List<string> { caller.Phrase("Welcome") };
        if (questions.Count > 0)
            parts.Add($"{caller.Phrase("WelcomeExamples")}\n{string.Join('\n', listed)}");
        parts.Add(caller.Phrase("WelcomeKept", ConversationPhrases.Count("Days", limits.Value.KeepAnswersDays, caller.Language)));
        return PlainMessage.Of(string.Join("\n\n", parts), [.. questions.Select((question, at) => Row(question, at + 1, caller))]);
    }

    /// <summary>The example with this number, as the message above the tapped button lists it; null when it lists none.</summary>
    public static string? Tapped(string? messageText, int number) => messageText?.Split('\n')
        .FirstOrDefault(line => line.StartsWith(string.Create(CultureInfo.InvariantCulture, $"{number}. "), StringComparison.Ordinal)) is { } line
            ? line[(line.IndexOf(' ') + 1)..].Trim() : null;

    public static TelegramMessage Help(Caller caller) => PlainMessage.Of(caller.Phrase(caller.Place.IsPrivate ? "Help" : "HelpGroup", caller.Bot.Username));

    private static IReadOnlyList<MessageButton> Row(string question, int number, Caller caller)
    {
        // The title says more on a small button than the words around it.
        var (start, end) = (question.IndexOfAny(['«', '“']), question.LastIndexOfAny(['»', '”']));
        var label = start >= 0 && end > start ? question[(start + 1)..end] : question;
        return [MessageButton.Tells(ShortLabel.Of($"{number}. {label}", LongestLabel), new CallbackData.AskExample(number))];
    }
}
