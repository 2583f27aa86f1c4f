using SezBot.Corpus;
using SezBot.Text.Quotations;

namespace SezBot.Answering.Quotes;

/// <summary>Finds what somebody said anywhere in the corpus.</summary>
internal static class SpeakerSearch
{
    public const int MostQuotes = 5;

    // Of one who speaks more often the newest among so many passages are told.
    private const int Passages = 300;

    /// <returns>The newest first, the speaker's own words before reports of them where there are too many; and the articles that name the speaker, the best first.</returns>
    public static async Task<(IReadOnlyList<FoundQuotation> Quotations, IReadOnlyList<Article> Named)> FindAsync(AskedName name, CorpusSession session, CancellationToken cancel)
    {
        var found = await session.SearchAsync(name.Text, name.OtherForms, SearchFilter.None, Passages, cancel);
        var ids = found.Where(passage => name.Means(passage.Passage.Text)).Select(passage => passage.Passage.Article).Distinct().ToList();
        var articles = await session.Snapshot.ArticlesAsync(ids, cancel);
        var said = new List<FoundQuotation>();
        foreach (var article in articles.Values.OrderByDescending(article => article.ListedOn).ThenBy(article => article.Id, StringComparer.Ordinal))
        {
            var text = new ArticleText(article, await session.ReadArticleAsync(article.Id, cancel));
            said.AddRange(QuotationFinder.Find(text.Text).Where(quotation => name.Means(quotation.Speaker)).Select(quotation => new FoundQuotation(text, quotation)));
            if (said.Where(one => one.Quotation.IsDirect && name.IsExactly(one.Quotation.Speaker)).Select(one => one.Key).Distinct().Count() >= MostQuotes)
                break;
        }
        return (Newest(name, said), [.. ids.Where(articles.ContainsKey).Select(id => articles[id])]);
    }

    private static IReadOnlyList<FoundQuotation> Newest(AskedName name, List<FoundQuotation> said)
    {
        var exact = said.Where(one => name.IsExactly(one.Quotation.Speaker)).ToList();
        return
        [
            .. (exact.Count > 0 ? exact : said).DistinctBy(one => one.Key)
                .OrderByDescending(one => one.Quotation.IsDirect)
                .Take(MostQuotes)
                .OrderByDescending(one => one.Source.Article.ListedOn).ThenBy(one => one.Source.Article.Id, StringComparer.Ordinal).ThenBy(one => one.Quotation.Words.Start),
        ];
    }
}
