using Microsoft.Extensions.Options;
using SezBot.Corpus;
using SezBot.Digests.Events;

namespace SezBot.Digests;

/// <summary>The digest path: articles, events, stories, a summary of one message, kept before it is shown.</summary>
public sealed class DigestPipeline(
    IPassageStore store, NewsSelection selection, EventReader reader, StoryGrouping grouping, StoryWriter writer, StoryWording wording, DigestMemory memory,
    IOptions<DigestOptions> options, TimeProvider time)
{
    private const int MostNearestDays = 3;

    /// <summary>Makes a summary and keeps it; one without stories is not kept.</summary>
    /// <exception cref="StoreException">The corpus or the bot's memory is out of order.</exception>
    public async Task<Digest> MakeAsync(DigestRequest request, CancellationToken cancel)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var items = await ReadAsync(request, cancel);
        var events = grouping.Group(items, item => reader.Read(item.Article.Title ?? "", item.Text), item => item.Article.Published);
        var drafts = StoryRanking.Order(events.Select(writer.Write).OfType<StoryDraft>());
        if (drafts.Count == 0)
            return await EmptyAsync(request, today, cancel);
        var worded = await wording.WordAsync(drafts, options.Value.MostStories, request.Date, cancel);
        var (digest, cited) = DigestAssembly.Assemble(request, worded, options.Value, today);
        return await memory.KeepAsync(digest, cited, cancel);
    }

    // The corpus is let go before a model writes.
    private async Task<IReadOnlyList<NewsItem>> ReadAsync(DigestRequest request, CancellationToken cancel)
    {
        await using var snapshot = await store.SnapshotAsync(cancel);
        return await selection.FindAsync(request, snapshot, cancel);
    }

    private async Task<Digest> EmptyAsync(DigestRequest request, DateOnly today, CancellationToken cancel)
    {
        await using var snapshot = await store.SnapshotAsync(cancel);
        var nearest = await snapshot.DaysNearAsync(request.Date, MostNearestDays, cancel);
        return new Digest("", request.Date, DigestTitle.NoNews(options.Value.Name, request.Date, today, request.Language), request.Language, [], 0, nearest);
    }
}
