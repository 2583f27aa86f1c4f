using SezBot.Digests;
using SezBot.State;
using SezBot.Telegram.Rendering;

namespace SezBot.Telegram.Conversation;

/// <summary>Shows summaries in a chat and talks about them: the summary of a day, more on one of its stories.</summary>
public sealed class DigestReplies(
    DigestPipeline pipeline, DigestMemory memory, StoryDetails details, Conversations conversations, SentSummaries sent, DigestCalendar calendar, TimeProvider time)
{
    // How a turn of the conversation names the summary that it is about.
    private const string TurnPrefix = "/digest ";

    /// <summary>The summary of a day.</summary>
    /// <param name="asked">As typed after the command; empty for today.</param>
    public async Task<TelegramMessage> ShowAsync(string asked, Caller caller, CancellationToken cancel) =>
        calendar.Read(asked) is { } day ? await ShowAsync(day, caller, cancel) : PlainMessage.Of(caller.Phrase("DigestWhichDay"));

    public async Task<TelegramMessage> ShowAsync(DateOnly day, Caller caller, CancellationToken cancel)
    {
        var digest = await pipeline.MakeAsync(new DigestRequest(day, new DigestWindow.PublishedOn(day), [], caller.Language), cancel);
        if (!digest.IsEmpty)
            await RememberAsync(digest, caller, cancel);
        return DigestMessage.Of(digest, new DigestStyle(caller.Bot.Username)) with { Keyboard = digest.IsEmpty ? Days(digest) : DigestMessage.StoryButtons(digest, caller.Place.Chat) };
    }

    /// <summary>Invites to ask about a summary, and lets the next questions lean on it.</summary>
    public async Task<TelegramMessage> OpenAsync(string digestId, Caller caller, CancellationToken cancel)
    {
        if (await memory.FindAsync(digestId, cancel) is not { } digest)
            return PlainMessage.Of(caller.Phrase("DigestGone"));
        await RememberAsync(digest, caller, cancel);
        var listed = digest.Stories.Select((story, at) => $"{at + 1}. {story.Headline}");
        return PlainMessage.Of($"{caller.Phrase("DigestAsk", digest.Title)}\n\n{string.Join('\n', listed)}", [.. DigestMessage.StoryButtons(digest, caller.Place.Chat)]);
    }

    /// <summary>More on a story.</summary>
    public async Task<TelegramMessage> TellAsync(string digestId, int number, Caller caller, CancellationToken cancel) =>
        await memory.FindAsync(digestId, cancel) is { } digest ? await TellAsync(digest, number, caller, cancel) : PlainMessage.Of(caller.Phrase("DigestGone"));

    /// <summary>The answer to «расскажи подробнее про второе» where the conversation is about a summary; null for any other question.</summary>
    public async Task<TelegramMessage?> AnswerAsync(string question, Caller caller, CancellationToken cancel)
    {
        if (StoryQuestion.Read(question, StoryQuestion.Most) is null || await LastAsync(caller, cancel) is not { } digest)
            return null;
        return StoryQuestion.Read(question, digest.Stories.Count) is { } number
            ? await TellAsync(digest, number, caller, cancel)
            : PlainMessage.Of(caller.Phrase("DigestNoSuchStory", digest.Stories.Count));
    }

    private async Task<TelegramMessage> TellAsync(Digest digest, int number, Caller caller, CancellationToken cancel)
    {
        if (await details.TellAsync(digest, number, caller.Place.Conversation, cancel) is not { } told)
            return PlainMessage.Of(caller.Phrase("DigestNothingMore"), [.. digest.Stories[number - 1].Citations.DistinctBy(citation => citation.Article)
                .Select(citation => (IReadOnlyList<MessageButton>)[AnswerKeyboard.Source(digest.Id, citation, caller.Style)])]);
        // The next question may be about this story, or about another of the same summary.
        await conversations.RememberAsync(caller.Place.Conversation, TurnOf(digest, told.Story.Articles), cancel);
        return StoryMessage.Of(told, caller.Style);
    }

    // What the chat was told last: on its own wish, or as a subscriber.
    private async Task<Digest?> LastAsync(Caller caller, CancellationToken cancel)
    {
        var turns = await conversations.RecallAsync(caller.Place.Conversation, cancel);
        var shown = turns.LastOrDefault(turn => turn.Question.StartsWith(TurnPrefix, StringComparison.Ordinal));
        if (await sent.LastOfAsync(caller.Place.Chat, caller.Place.Topic ?? 0, cancel) is var (digest, madeAt) && (shown is null || shown.At < madeAt))
            return await memory.FindAsync(digest, cancel);
        return shown is null ? null : await memory.FindAsync(shown.Question[TurnPrefix.Length..], cancel);
    }

    private Task RememberAsync(Digest digest, Caller caller, CancellationToken cancel) => conversations.RememberAsync(
        caller.Place.Conversation, TurnOf(digest, [.. digest.Stories.SelectMany(story => story.Articles.Take(1))]), cancel);

    private Turn TurnOf(Digest digest, IReadOnlyList<string> articles) => new(TurnPrefix + digest.Id, digest.Title, articles, time.GetUtcNow());

    private static IReadOnlyList<IReadOnlyList<MessageButton>> Days(Digest digest) =>
        [.. digest.NearestDays.Select(day => (IReadOnlyList<MessageButton>)[MessageButton.Tells(DigestPhrases.Date(day, digest.Language), new CallbackData.ShowDay(day))])];
}
