using Microsoft.Extensions.Options;
using SezBot.Corpus;
using SezBot.Text;

namespace SezBot.Digests;

/// <summary>Tells more on a story of a summary: what its sources have beyond what was shown.</summary>
public sealed class StoryDetails(IPassageStore store, DigestMemory memory, BackgroundFrequencies background, AliasList aliases, IOptions<DigestOptions> options)
{
    private const int MostSentences = 4;

    /// <param name="number">The story's place, from 1.</param>
    /// <param name="conversation">Who asks, as answers are kept by.</param>
    /// <returns>Null when there is no such story, its sources are withdrawn, or they tell no more.</returns>
    public async Task<ToldStory?> TellAsync(Digest digest, int number, string conversation, CancellationToken cancel)
    {
        if (number < 1 || number > digest.Stories.Count)
            return null;
        var story = digest.Stories[number - 1];
        await using var snapshot = await store.SnapshotAsync(cancel);
        var articles = await snapshot.ArticlesAsync(story.Articles, cancel);
        var items = new List<NewsItem>();
        foreach (var id in story.Articles.Where(articles.ContainsKey))
            items.Add(NewsItem.Of(articles[id], await snapshot.PassagesAsync(id, cancel), aliases));
        if (Untold(story, items) is not { } draft)
            return null;
        var text = new StoryText(digest.Language, options.Value);
        var told = text.Write(new StoryPlan(draft, draft.Sentences.Count, draft.Quote is not null));
        return await memory.KeepAsync(new ToldStory("", number, digest, told), text.Cited, conversation, cancel);
    }

    private StoryDraft? Untold(Story story, List<NewsItem> items)
    {
        var sentences = items.SelectMany(item => Untold(story, item)).Take(MostSentences).OrderBy(sentence => items.IndexOf(sentence.Item)).ThenBy(sentence => sentence.Span.Start).ToList();
        var quote = QuoteChoice.Of([.. items.Select(item => item with { Quotations = [.. item.Quotations.Where(quotation => !IsTold(story, item, quotation.Words))] })]);
        return sentences.Count == 0 && quote is null
            ? null
            : new StoryDraft(items[0], items, story.Headline, null, sentences, quote, story.Emoji, story.Tags, 0);
    }

    private IEnumerable<DraftSentence> Untold(Story story, NewsItem item)
    {
        var telling = new TellingSentences(item, background);
        return telling.All()
            .Where(sentence => !IsTold(story, item, sentence.Span))
            .OrderByDescending(telling.Detail)
            .Select(sentence => DraftSentence.Of(item, sentence));
    }

    private static bool IsTold(Story story, NewsItem item, TextSpan span) => story.Citations.Any(citation =>
        citation.Article == item.Article.Id && citation.Version == item.Article.Version && new TextSpan(citation.Start, citation.End).Overlaps(span));
}
