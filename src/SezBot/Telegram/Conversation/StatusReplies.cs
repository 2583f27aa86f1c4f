using SezBot.Corpus;
using SezBot.State;
using SezBot.Telegram.Rendering;

namespace SezBot.Telegram.Conversation;

/// <summary>What the corpus holds, for everybody, and how the bot is doing, for its administrators.</summary>
public sealed class StatusReplies(IPassageStore store, Inbox inbox, Outbox outbox, Chats chats, Subscriptions subscriptions, Deliveries deliveries, BotHealth health, TimeProvider time)
{
    private const int Newest = 5;
    private const int SummaryDates = 2;

    public async Task<TelegramMessage> SourcesAsync(Caller caller, CancellationToken cancel)
    {
        await using var snapshot = await store.SnapshotAsync(cancel);
        if (snapshot.ArticleCount == 0)
            return PlainMessage.Of(caller.Phrase("CorpusEmpty"));
        var newest = await snapshot.LatestAsync(SearchFilter.None, Newest, cancel);
        var head = Block.Paragraph(caller.Phrase("CorpusHolds", ConversationPhrases.Count("Articles", snapshot.ArticleCount, caller.Language)));
        var lines = newest.Select(article => SourceLine.Of(article).ToBlock("•", caller.Language));
        return new TelegramMessage(MessageRenderer.Render([head, Block.Blank, Block.Paragraph(caller.Phrase("CorpusNewest")), .. lines])[0], []);
    }

    public async Task<TelegramMessage> StatusAsync(Caller caller, CancellationToken cancel)
    {
        await using var snapshot = await store.SnapshotAsync(cancel);
        var (received, sending) = (await inbox.CountAsync(cancel), await outbox.CountAsync(cancel));
        var corpus = snapshot.ArticleCount == 0
            ? caller.Phrase("CorpusEmptyAdmin")
            : caller.Phrase("StatusCorpus", ConversationPhrases.Count("Articles", snapshot.ArticleCount, caller.Language), snapshot.PassageCount);
        var (subscribed, paused) = await subscriptions.CountAsync(cancel);
        return PlainMessage.Of(string.Join('\n',
        [
            corpus,
            caller.Phrase("StatusInbox", received.Pending, received.SetAside),
            caller.Phrase("StatusOutbox", sending.Pending + sending.Sending, sending.Failed, sending.InDoubt),
            caller.Phrase("StatusChats", await chats.CountAsync(cancel)),
            caller.Phrase("StatusSubscriptions", subscribed, paused),
            .. (await deliveries.CountAsync(SummaryDates, cancel)).Select(day => caller.Phrase("StatusSummaries", TelegramPhrases.Date(day.Date, caller.Language), day.Sent, day.All - day.WithoutNews, day.Failed, day.InDoubt)),
            health.LastPoll is { } poll ? caller.Phrase("StatusPoll", Math.Max(0, (int)(time.GetUtcNow() - poll).TotalSeconds)) : caller.Phrase("StatusNoPoll"),
            health.Trouble is { } trouble ? caller.Phrase("StatusTrouble", trouble) : caller.Phrase("StatusWell"),
        ]));
    }
}
