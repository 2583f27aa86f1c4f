using SezBot.Corpus;
using SezBot.Text;

namespace SezBot.Digests;

/// <summary>Finds the articles that are the news of a summary.</summary>
public sealed class NewsSelection(AliasList aliases)
{
    /// <summary>News older than this is not new, whenever it came in.</summary>
    public const int MostDaysOld = 3;

    // A corpus that is loaded anew under another name is no news of ten thousand articles.
    private const int MostArticles = 1000;

    /// <summary>Read and cut, in the order of the store.</summary>
    public async Task<IReadOnlyList<NewsItem>> FindAsync(DigestRequest request, ICorpusSnapshot snapshot, CancellationToken cancel)
    {
        var items = new List<NewsItem>();
        foreach (var article in await ArticlesAsync(request, snapshot, cancel))
        {
            var item = NewsItem.Of(article, await snapshot.PassagesAsync(article.Id, cancel), aliases);
            if (request.Topics.Count == 0 || item.Subjects.Any(subject => request.Topics.Contains(subject.Name)))
                items.Add(item);
        }
        return items;
    }

    private static async Task<IReadOnlyList<Article>> ArticlesAsync(DigestRequest request, ICorpusSnapshot snapshot, CancellationToken cancel) => request.Window switch
    {
        DigestWindow.PublishedOn(var day) => await snapshot.LatestAsync(new SearchFilter(day, day), MostArticles, cancel),
        DigestWindow.FirstSeen(var after, var until) =>
            [.. (await snapshot.ArrivedAsync(after, until, cancel)).Where(article => IsNew(article, request.Date)).Take(MostArticles)],
        _ => throw new InvalidOperationException($"{request.Window.GetType()} selects nothing."),
    };

    private static bool IsNew(Article article, DateOnly date) =>
        article.Published is not { } published || (published <= date.AddDays(1) && published >= date.AddDays(-MostDaysOld));
}
