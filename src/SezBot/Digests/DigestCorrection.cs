using Microsoft.Extensions.Options;
using SezBot.Corpus;
using SezBot.Text;

namespace SezBot.Digests;

/// <summary>
/// Corrects a summary whose sources were withdrawn, or no longer say what is cited of them: such a story is told anew from what its sources
/// say now, or is taken out. Stories that still stand stay word for word.
/// </summary>
public sealed class DigestCorrection(IPassageStore store, StoryWriter writer, DigestMemory memory, AliasList aliases, IOptions<DigestOptions> options)
{
    /// <returns>Kept under an id of its own; null when the summary still stands.</returns>
    public async Task<CorrectedDigest?> CheckAsync(Digest digest, CancellationToken cancel)
    {
        await using var snapshot = await store.SnapshotAsync(cancel);
        var standing = new List<bool>();
        foreach (var story in digest.Stories)
            standing.Add(await StandsAsync(story, snapshot, cancel));
        if (standing.All(stands => stands))
            return null;
        var text = new StoryText(digest.Language, options.Value);
        var (stories, notes) = (new List<Story>(), new List<string>());
        foreach (var (story, stands) in digest.Stories.Zip(standing))
            stories.AddRange(stands ? [await AgainAsync(story, text, snapshot, cancel)] : await AnewAsync(story, digest.Language, text, notes, snapshot, cancel));
        var corrected = digest with { Stories = stories, EventCount = digest.EventCount - digest.Stories.Count + stories.Count };
        return new CorrectedDigest(
            stories.Count == 0 ? corrected with { Id = "", NearestDays = [] } : await memory.KeepAsync(corrected, text.Cited, cancel), string.Join(' ', notes));
    }

    // A text that changed elsewhere still says what is cited of it.
    private static async Task<bool> StandsAsync(Story story, ICorpusSnapshot snapshot, CancellationToken cancel)
    {
        foreach (var cited in story.Citations.GroupBy(citation => citation.Article))
        {
            var article = await snapshot.ArticleAsync(cited.Key, cancel);
            if (article?.Version == cited.First().Version)
                continue;
            var text = article is null ? "" : string.Concat((await snapshot.PassagesAsync(cited.Key, cancel)).Select(passage => passage.Text));
            if (cited.Any(citation => !text.Contains(citation.Quote, StringComparison.Ordinal)))
                return false;
        }
        return true;
    }

    // The same words under new numbers; their places are those of the text as it is now.
    private static async Task<Story> AgainAsync(Story story, StoryText text, ICorpusSnapshot snapshot, CancellationToken cancel)
    {
        var places = new List<(Citation Citation, Passage Passage)>();
        foreach (var citation in story.Citations)
        {
            var (article, passages) = ((await snapshot.ArticleAsync(citation.Article, cancel))!, await snapshot.PassagesAsync(citation.Article, cancel));
            var start = article.Version == citation.Version
                ? citation.Start
                : string.Concat(passages.Select(passage => passage.Text)).IndexOf(citation.Quote, StringComparison.Ordinal);
            places.Add((Citation.Of(citation.N, article, start, citation.Quote), passages.First(passage => start < passage.End)));
        }
        return text.Renumber(story, places);
    }

    private async Task<IReadOnlyList<Story>> AnewAsync(Story story, string language, StoryText text, List<string> notes, ICorpusSnapshot snapshot, CancellationToken cancel)
    {
        var items = new List<NewsItem>();
        foreach (var id in story.Articles)
        {
            if (await snapshot.ArticleAsync(id, cancel) is { } article)
                items.Add(NewsItem.Of(article, await snapshot.PassagesAsync(id, cancel), aliases));
        }
        var draft = items.Count == 0 ? null : writer.Write(items);
        notes.Add(DigestPhrases.Get(draft is null ? "CorrectedWithdrawn" : "CorrectedChanged", language, story.Headline));
        return draft is null ? [] : [text.Write(new StoryPlan(draft, DigestLayout.First(draft), story.Quotes.Count > 0))];
    }
}
